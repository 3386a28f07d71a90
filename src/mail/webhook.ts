import { NetworkError } from '../networks/network.ts';
import { redact } from '../networks/redact.ts';
import { secretParts } from '../networks/webhook/address.ts';

/** How long a call may take, in milliseconds, its answer's body included. */
const PATIENCE = 30_000;

/** How much of an answer is read, and how much of it is repeated, in characters. */
const MOST_READ = 2000;
const MOST_WORDS = 200;

/** A chat to which a message goes. */
export interface Webhook {
  /** As people know it: `Teams`. */
  readonly name: string;
  /** The address, which is a secret: who knows it can write there. */
  readonly url: string;
  readonly fetch: typeof fetch;
  /** Whether the words of an answer of 2xx mean that the message is there. */
  readonly took: (words: string) => boolean;
  /** Milliseconds. */
  readonly patience?: number;
}

/** Hands a message to a webhook, once, and follows no redirect. @returns what to say of it. @throws NetworkError, without the address. */
export async function callWebhook(webhook: Webhook, body: object): Promise<string> {
  const { name, url, fetch, took, patience = PATIENCE } = webhook;
  let status: number | undefined;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    status = response.status;
    const words = await beginningOf(response);
    if (response.ok && took(words)) return `Sent to ${name}.`;
    throw refusedBy(webhook, status, words);
  } catch (thrown) {
    if (thrown instanceof NetworkError) throw thrown;
    throw unreachable(name, status, thrown);
  }
}

function refusedBy({ name, url }: Webhook, status: number, words: string): NetworkError {
  const clean = redact(words, secretParts(url));
  const said =
    clean === ''
      ? `${status}`
      : `${status}: ${clean.replaceAll(/\s+/g, ' ').slice(0, MOST_WORDS).toWellFormed()}`;
  if (status === 429) {
    return new NetworkError(
      'later',
      `${name} says that there were too many messages. Nothing was sent there; run the command again later.`,
    );
  }
  if (status >= 500 || status === 408 || status < 300) {
    return new NetworkError(
      'unknown',
      `${name} had a fault of its own (${said}). The message may be there: look, before you run the command again.`,
    );
  }
  return [401, 403, 404, 410].includes(status)
    ? new NetworkError(
        'unauthorised',
        `${name} does not know the address in SUMMARY_WEBHOOK any more (${said}). Nothing was sent there; make a new webhook, and give its address as that setting.`,
      )
    : new NetworkError('rejected', `${name} refused the message (${said}). Nothing was sent there.`);
}

function unreachable(name: string, status: number | undefined, thrown: unknown): NetworkError {
  const { cause } = thrown instanceof Error ? thrown : {};
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (
    status === undefined &&
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_|ERR_TLS_CERT_)/.test(code)
  ) {
    return new NetworkError(
      'later',
      `${name} could not be reached. Nothing was sent there; run the command again, it is safe.`,
    );
  }
  if (cause instanceof Error && /redirect/.test(cause.message)) {
    return new NetworkError(
      'unauthorised',
      `${name} answered with a redirect, which is never followed; the address in SUMMARY_WEBHOOK may be wrong.`,
    );
  }
  return new NetworkError(
    'unknown',
    `${name} broke off or did not answer in time. The message may be there: look, before you run the command again.`,
  );
}

async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_READ) break;
  }
  return text.trim();
}
