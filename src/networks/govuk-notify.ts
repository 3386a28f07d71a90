import { ask, mailerOf } from './govuk-notify/mailer.ts';
import { whoAmI } from './govuk-notify/who-am-i.ts';
import { mailPosts } from './mailing/mail-posts.ts';
import { MAIL_LIMITS, NO_PICTURES } from './mailing/mail-limits.ts';
import type { Network } from './network.ts';

/**
 * Email by GOV.UK Notify, to each subscriber of a list of our own: https://docs.notifications.service.gov.uk/rest-api.html
 * Notify knows each message by a reference of ours, so what became of one whose answer was lost can be asked: of each for
 * itself, which is why the post as a whole need not settle.
 */
export const govukNotify: Network = {
  id: 'govuk-notify',
  name: 'GOV.UK Notify',
  limits: MAIL_LIMITS,
  settings: ['API_KEY', 'TEMPLATE', 'LIST'],
  publicSettings: ['TEMPLATE'],
  pictures: NO_PICTURES,
  corrects: ['reply'],
  settlesAfter: 0,
  mails: true,
  forGood: true,
  inbox: {
    sees: [],
    blind: [
      'Answers to an email from GOV.UK Notify are not collected: they come to the mailbox that the service names as its reply-to address, under Settings at GOV.UK Notify. Read and answer them there.',
    ],
  },
  signIn: async (with_) => {
    const asking = ask(with_);
    return {
      ...mailPosts(with_, 'GOV.UK Notify', mailerOf(with_, asking)),
      whoAmI: () => whoAmI(with_, asking),
    };
  },
};
