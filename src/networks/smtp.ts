import { createTransport, type SendMailOptions } from 'nodemailer';
import { MAIL_LIMITS, NO_PICTURES } from './mailing/mail-limits.ts';
import { mailPosts } from './mailing/mail-posts.ts';
import { NetworkError, type Network } from './network.ts';
import { settingName } from './settings.ts';
import { mailerOf } from './smtp/mailer.ts';
import { mailFault } from './smtp/mail-fault.ts';
import { readSmtpUrl, type SmtpServer } from './smtp/smtp-url.ts';
import { transportOptions } from './smtp/transport-options.ts';

/** How long one message may take, in milliseconds. */
const PATIENCE = 30_000;

/** What hands messages to a mail server: as much of nodemailer's transport as is needed. */
export interface Transport {
  readonly sendMail: (mail: SendMailOptions) => Promise<unknown>;
  /** Connects and signs in, and sends nothing. */
  readonly verify: () => Promise<unknown>;
}

/** Email by a mail server of one's own, one message to each subscriber. @param open in the place of a real connection. */
export function smtpBy(open: (server: SmtpServer) => Transport): Network {
  return {
    id: 'smtp',
    name: 'Email',
    limits: MAIL_LIMITS,
    settings: ['URL', 'FROM', 'LIST'],
    publicSettings: ['FROM'],
    pictures: NO_PICTURES,
    corrects: ['reply'],
    settlesAfter: 0,
    mails: true,
    forGood: true,
    signIn: async (with_) => {
      const { account, settings } = with_;
      const { URL: address = '', FROM = '' } = settings;
      const server = readSmtpUrl(address);
      if (!server) {
        throw new NetworkError(
          'unauthorised',
          `The setting ${settingName(account.id, 'URL')} is not the address of a mail server. Nothing was sent. Write it as smtps://user:password@mail.example.org:465.`,
        );
      }
      const transport = open(server);
      return {
        ...mailPosts(with_, 'Email', mailerOf(transport, FROM, server)),
        whoAmI: async () => {
          await transport.verify().catch((thrown: unknown) => {
            const fault = mailFault(thrown, server);
            throw fault.refusal === 'unknown' ? notReached() : fault;
          });
          return { id: FROM, name: FROM, url: account.url, lacks: with_.mailing?.faults() ?? [] };
        },
      };
    },
  };
}

/** Email by a mail server of one's own: https://www.rfc-editor.org/rfc/rfc6409 */
export const smtp: Network = smtpBy((server) => createTransport(transportOptions(server, PATIENCE)));

function notReached(): NetworkError {
  return new NetworkError(
    'later',
    'The mail server broke off or did not answer in time. Nothing was sent; run again, it is safe.',
  );
}
