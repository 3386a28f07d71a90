import { recordOf } from '../fields.ts';
import { call, type Answer, type Call } from '../http.ts';
import { NetworkError, type SignIn } from '../network.ts';
import type { ToOne } from '../mailing/letter.ts';
import type { Mailer } from '../mailing/mailer.ts';
import { momentAfter, nextMidnight } from '../moments.ts';
import { settingName } from '../settings.ts';
import { tokenFor } from './token.ts';

/** https://docs.notifications.service.gov.uk/rest-api.html#base-url */
const API = 'https://api.notifications.service.gov.uk';

/** How it says that the service is in trial mode, or the key for the team only. There is no number for it, and both spellings are about. */
const NOT_LIVE = /^(Can't|Cannot) send to this recipient /;

/** A minute is what its rate limit counts in: https://docs.notifications.service.gov.uk/rest-api.html#rate-limits */
const MINUTE = 60_000;

/** What a call leaves behind that carries one message of many. */
const LEAVES = {
  later: 'This call sent nothing.',
  unknown: 'One message may have gone out: that is asked before it is sent again.',
} as const;

/** One call to Notify, with a token of its own. */
export type Ask = (
  path: string,
  init?: Pick<Call, 'method'> & {
    readonly json?: object;
    readonly publishes?: boolean;
    readonly hides?: readonly string[];
  },
) => Promise<Answer>;

/** Signs calls with the key of the account. @throws NetworkError when the key is none. */
export function ask({ account, settings, fetch, now }: SignIn): Ask {
  const { API_KEY = '' } = settings;
  const token = tokenFor(API_KEY);
  if (!token) {
    throw new NetworkError(
      'unauthorised',
      `The setting ${settingName(account.id, 'API_KEY')} is not an API key of GOV.UK Notify. Nothing was sent. Copy the whole key: a name, and two codes of 36 characters.`,
    );
  }
  return (path, { json, publishes = false, hides = [], ...init } = {}) =>
    call(
      {
        network: 'GOV.UK Notify',
        fetch,
        now,
        secrets: [API_KEY, token.secret, ...hides],
        retryAt: (body) => retryAt(body, now()),
        leaves: LEAVES,
      },
      {
        ...init,
        url: `${API}${path}`,
        headers: {
          authorization: `Bearer ${token.at(now())}`,
          ...(json && { 'content-type': 'application/json' }),
        },
        ...(json && { body: JSON.stringify(json) }),
        publishes,
      },
    );
}

/** Sends messages, one call each, and asks what became of one whose answer was lost. */
export function mailerOf({ account, settings }: SignIn, asking: Ask): Mailer {
  const { TEMPLATE = '' } = settings;
  return {
    send: async (one) => {
      const answer = await asking('/v2/notifications/email', {
        method: 'POST',
        json: messageOf(one, TEMPLATE),
        publishes: true,
        hides: [one.email],
      });
      if (answer.status < 400) {
        if (typeof answer.body['id'] === 'string') return { became: 'sent' };
        throw new NetworkError(
          'unknown',
          `GOV.UK Notify took a message but did not say as what. ${LEAVES.unknown}`,
        );
      }
      const [error, message] = faultOf(answer);
      if (error === 'ValidationError' && message.startsWith('email_address ')) return { became: 'refused' };
      throw refusedFor(account.id, answer);
    },
    isThere: async ({ reference, email }) => {
      const query = new URLSearchParams({ reference, template_type: 'email' });
      const answer = await asking(`/v2/notifications?${query.toString()}`, { hides: [email] });
      if (answer.status >= 400) throw refusedFor(account.id, answer);
      const { notifications } = answer.body;
      if (!Array.isArray(notifications)) {
        throw new NetworkError(
          'later',
          `GOV.UK Notify did not say which messages there are. ${LEAVES.later}`,
        );
      }
      return notifications.some((each) => recordOf(each)['reference'] === reference);
    },
  };
}

/** https://docs.notifications.service.gov.uk/rest-api.html#send-an-email */
function messageOf({ email, reference, subject, text, unsubscribe }: ToOne, template: string): object {
  return {
    template_id: template,
    email_address: email,
    personalisation: { title: subject, text },
    reference,
    ...(unsubscribe.startsWith('https://') && { one_click_unsubscribe_url: unsubscribe }),
  };
}

/** The name and the words of the first fault that an answer names: `{"errors":[{"error":"…","message":"…"}]}`. */
function faultOf({ body }: Pick<Answer, 'body'>): readonly [error: string, message: string] {
  const [first] = Array.isArray(body['errors']) ? body['errors'] : [];
  const { error, message } = recordOf(first);
  const name = typeof error === 'string' && /^[A-Za-z]{1,40}$/.test(error) ? error : '';
  return [name, typeof message === 'string' ? message : ''];
}

/** After too many calls: in a minute, or when the day is over on which no more may be sent. It counts days in UTC. */
function retryAt(body: Answer['body'], now: string): string {
  const [error] = faultOf({ body });
  return error === 'TooManyRequestsError' ? nextMidnight(now) : momentAfter(now, MINUTE);
}

/** https://docs.notifications.service.gov.uk/rest-api.html#send-an-email-error-codes */
export function refusedFor(id: string, answer: Answer): NetworkError {
  const [error, message] = faultOf(answer);
  const about = `GOV.UK Notify did not take the messages of "${id}"`;
  if (error === 'AuthError') {
    return new NetworkError(
      'unauthorised',
      `${about}: it does not know the key, or the clock of this computer is more than 30 seconds wrong. Make a new key under API integration, put it into ${settingName(id, 'API_KEY')}, and set the clock.`,
    );
  }
  if (NOT_LIVE.test(message)) {
    return new NetworkError(
      'unauthorised',
      `${about}: the service is still in trial mode, or the key is for your team only. Ask GOV.UK Notify to go live, and use a live key; docs/accounts/govuk-notify.md says how.`,
    );
  }
  return answer.status >= 500 || error === ''
    ? new NetworkError('later', `${about}, and did not say why (${answer.status}). ${LEAVES.later}`)
    : new NetworkError(
        'unauthorised',
        `${about} (${error}, status ${answer.status}). Look whether the template is the one that docs/accounts/govuk-notify.md describes.`,
      );
}
