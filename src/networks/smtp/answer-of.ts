import type { Became } from '../mailing/mailer.ts';
import { NetworkError } from '../network.ts';
import { neverConnected, type Fault } from './mail-fault.ts';

/** From which answer on a mail server will never take something: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1 */
const NEVER = 500;

/** It wants to know who we are first: https://www.rfc-editor.org/rfc/rfc4954#section-6 */
const WHO_ARE_YOU = 530;

/** What a mail server says of one message, and not of the connection or the sender. */
const OF_ONE: ReadonlySet<unknown> = new Set(['RCPT TO', 'DATA']);

/**
 * What a mail server made of one message to one subscriber, from what nodemailer threw. Its words are repeated nowhere:
 * they may hold the address, in whatever spelling; only its numbers are.
 * @param underWay whether the text had begun to go out: only then may it have been sent.
 */
export function answerOf(thrown: unknown, underWay: boolean): Became | NetworkError {
  const fault: Fault = typeof thrown === 'object' && thrown !== null ? thrown : {};
  const status = typeof fault.responseCode === 'number' ? fault.responseCode : 0;
  const numbers = numbersOf(fault.response);
  const said = numbers === undefined ? '' : ` (${numbers})`;
  if (fault.code === 'EAUTH' || status === WHO_ARE_YOU) {
    return new NetworkError(
      'unauthorised',
      `The mail server did not accept the user name and password in the address of the server${said}. Correct the setting.`,
    );
  }
  if (status > 0 && OF_ONE.has(fault.command)) {
    return { became: status >= NEVER ? 'refused' : 'put-off', said: numbers };
  }
  if (fault.code === 'EENVELOPE' && fault.command === 'API') return { became: 'refused' };
  if (status >= NEVER) {
    return new NetworkError(
      'unauthorised',
      `The mail server does not let us send in the name of this sender${said}. Ask who runs it, or correct the setting.`,
    );
  }
  if (status > 0) return new NetworkError('later', `The mail server asked us to come back later${said}.`);
  return broken(fault, thrown, underWay);
}

function broken(fault: Fault, thrown: unknown, underWay: boolean): NetworkError {
  if (underWay) {
    return new NetworkError(
      'unknown',
      'The mail server broke off or did not answer in time. One message may have gone out and may not: it is never sent again, so that nobody gets two.',
    );
  }
  if (fault.code === 'ETLS') {
    return new NetworkError(
      'unauthorised',
      'The mail server offers no encrypted connection. Use its encrypted port: its address then begins with "smtps://".',
    );
  }
  return neverConnected(fault.code, fault.timeoutType, thrown)
    ? new NetworkError('later', 'The mail server could not be reached.')
    : new NetworkError('later', 'The mail server broke off before it took a message.');
}

/** Of an answer only its numbers, `550 5.7.1`: https://www.rfc-editor.org/rfc/rfc3463 */
function numbersOf(response: unknown): string | undefined {
  const [, status, enhanced] =
    /^([245]\d\d)(?:[ -]([245]\.\d{1,3}\.\d{1,3})\b)?/.exec(String(response)) ?? [];
  return status && [status, enhanced].filter((part) => part !== undefined).join(' ');
}
