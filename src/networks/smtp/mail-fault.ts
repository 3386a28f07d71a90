import { NetworkError } from '../network.ts';
import { redact } from '../redact.ts';
import type { SmtpServer } from './smtp-url.ts';

/** The most of a mail server's own words that we repeat, in characters. */
const MOST_WORDS = 200;

/** The parts of a nodemailer error that say what happened; the others may hold what was sent. */
export interface Fault {
  readonly code?: unknown;
  /** What was asked when it happened: `RCPT TO`. */
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly timeoutType?: unknown;
}

const NOTHING_SENT = 'Nothing was sent by email; run the command again, it is safe.';

/** What nodemailer threw, as a NetworkError in plain words. Nothing that signs in to the server is in it. */
export function mailFault(thrown: unknown, server: SmtpServer): NetworkError {
  const { code, responseCode, response, timeoutType }: Fault =
    typeof thrown === 'object' && thrown !== null ? thrown : {};
  const words = wordsOf(response, server);
  const said = words === '' ? '' : ` (it said "${words}")`;
  const status = typeof responseCode === 'number' ? responseCode : 0;
  if (code === 'EAUTH') {
    return new NetworkError(
      'unauthorised',
      `The mail server did not accept the user name and password in the address of the server${said}. Nothing was sent by email; correct the setting.`,
    );
  }
  if (status >= 500) {
    return new NetworkError(
      'rejected',
      `The mail server refused the email${said}. Correct the address in hub.yaml, or ask who runs the server.`,
    );
  }
  if (status >= 400) {
    return new NetworkError('later', `The mail server put the email off${said}. ${NOTHING_SENT}`);
  }
  if (code === 'ETLS') {
    return new NetworkError(
      'unauthorised',
      'The mail server offers no encrypted connection, so nothing was sent by email. Use its encrypted port: its address then begins with "smtps://".',
    );
  }
  if (neverConnected(code, timeoutType, thrown)) {
    return new NetworkError('later', `The mail server could not be reached. ${NOTHING_SENT}`);
  }
  return new NetworkError(
    'unknown',
    'The mail server broke off or did not answer in time. The email may have gone out; to run the command again is safe, because mail programs know a repeat by its id.',
  );
}

/** Whether no connection was ever there. */
export function neverConnected(code: unknown, timeoutType: unknown, thrown: unknown): boolean {
  if (code === 'EDNS') return true;
  if (code === 'ETIMEDOUT') return timeoutType !== 'SOCKET_TIMEOUT';
  const cause = thrown instanceof Error ? `${thrown.message} ${String(thrown.cause ?? '')}` : '';
  return code === 'ESOCKET' && /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|certificate|SSL|TLS/i.test(cause);
}

function wordsOf(response: unknown, { auth }: SmtpServer): string {
  if (typeof response !== 'string') return '';
  const secrets = auth ? [auth.user, auth.pass, `\u0000${auth.user}\u0000${auth.pass}`] : [];
  const clean = redact(response, secrets).replaceAll(/\s+/g, ' ').trim();
  return clean.length > MOST_WORDS ? `${clean.slice(0, MOST_WORDS).toWellFormed()}…` : clean;
}
