import { NetworkError } from './network.ts';
import { redact } from './redact.ts';
import { retryMoment } from './retry-moment.ts';

/** How long one call may take, in milliseconds, its answer's body included. */
const PATIENCE = 30_000;

/** The longest answer that is read, in bytes; a page of 100 posts takes about 200,000. */
const LONGEST_ANSWER = 5_000_000;

/** The most of a network's own words that we repeat, in characters. */
const MOST_WORDS = 200;

/** One call to a network. */
export interface Call {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer> | FormData;
  /** Whether this is the one call that makes a post public: then a lost answer means that it may be. */
  readonly publishes: boolean;
  /** Whether the answer is a list, not an object. */
  readonly lists?: boolean;
  /** Whether a 2xx may come without a body: then `body` is an object without fields, and what was made is named in a header. */
  readonly mayBeEmpty?: boolean;
  /** Whether a 2xx may say anything, or nothing, in place of JSON: the answer's `text` holds it. */
  readonly anyBody?: boolean;
}

/**
 * A definite answer: 2xx or 4xx, or 501 of a server that changes nothing it has. `body` is what its JSON said; an object without fields when a 4xx had none. `list` is
 * there when a list was asked for and given. A whole number that JSON would round is text: ids may be that long.
 */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly list?: readonly unknown[];
  /** There when the answer came whole. */
  readonly headers?: Headers;
  /** What was answered as it stands, where any body will do. */
  readonly text?: string;
}

/** What the calls to one network have in common. */
export interface Caller {
  /** As people know it: the subject of each message. */
  readonly network: string;
  readonly fetch: typeof fetch;
  /** The present moment, `2026-11-22T12:00:00Z`. */
  readonly now: () => string;
  /** Never in any message: passwords, tokens. */
  readonly secrets: readonly string[];
  /** Milliseconds that one call may take. */
  readonly patience?: number;
  /** From when on a call may be made again that was one too many, where no header says: from the body of the 429. */
  readonly retryAt?: (body: Answer['body']) => string | undefined;
  /** What state things are in after a refusal, where a call makes less than a post; said of a post when left out. */
  readonly leaves?: Readonly<Record<'later' | 'unknown', string>>;
}

/**
 * Makes one call, once, and says what its outcome means. Never follows a redirect, never tries again.
 * Throws NetworkError: `later` when nothing was made public, `unknown` when a publish call's answer was lost.
 * Which faults are which was measured with Node 24.
 */
export async function call(
  caller: Caller,
  { publishes, lists = false, mayBeEmpty = false, anyBody = false, url, ...init }: Call,
): Promise<Answer> {
  const doubt = publishes ? 'unknown' : 'later';
  let status: number | undefined;
  try {
    const response = await caller.fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.timeout(caller.patience ?? PATIENCE),
    });
    status = response.status;
    if (status === 429) throw await tooMany(caller, response);
    const isUnknown = status === 501 && init.method === 'PUT';
    if ((status >= 500 && !isUnknown) || status === 408) {
      throw new NetworkError(
        doubt,
        `${caller.network} had a fault of its own (${status}). ${state(caller, doubt)}`,
      );
    }
    const text = await readText(response);
    const { headers } = response;
    if (anyBody) return { status, headers, text, body: readJsonOrNothing(text) };
    if (!response.ok || (mayBeEmpty && text === ''))
      return { status, headers, body: readJsonOrNothing(text) };
    return { status, headers, ...readAnswer(text, lists) };
  } catch (thrown) {
    if (thrown instanceof NetworkError) throw thrown;
    if (status !== undefined && status >= 400) return { status, body: {} };
    const neverSent = status === undefined && couldNotConnect(thrown);
    const refusal = neverSent ? 'later' : doubt;
    const what = whatHappened(thrown, status, neverSent);
    throw new NetworkError(refusal, `${caller.network} ${what}. ${state(caller, refusal)}`, {
      cause: redact(technical(thrown), caller.secrets),
    });
  }
}

/** What a network's answer says in its own words, short and without secrets; nothing when it says nothing. */
export function wordsOf(caller: Caller, { body }: Answer): string {
  const said = [body.error, body.message].filter((part) => typeof part === 'string').join(': ');
  const clean = redact(said, caller.secrets).replaceAll(/\s+/g, ' ');
  return clean.length > MOST_WORDS ? `${clean.slice(0, MOST_WORDS).toWellFormed()}…` : clean;
}

/** What state things are in after a refusal, for staff. */
function state({ leaves }: Caller, refusal: 'later' | 'unknown'): string {
  if (leaves) return leaves[refusal];
  return refusal === 'unknown'
    ? 'The post may be public: the next run looks before it does anything else.'
    : 'Nothing was made public; run again, it is safe.';
}

async function tooMany(caller: Caller, response: Response): Promise<NetworkError> {
  const inHeaders = retryMoment(response.headers, caller.now());
  const body = await readText(response).then(readJsonOrNothing, () => ({}));
  const retryAt = inHeaders ?? caller.retryAt?.(body);
  const left = caller.leaves?.later ?? 'Nothing was made public; run again later.';
  return new NetworkError('later', `${caller.network} says that there were too many calls. ${left}`, {
    retryAt,
  });
}

/** The only faults of which we know that the request was never read: no address, no connection, no TLS. */
function couldNotConnect(thrown: unknown): boolean {
  const code = codeOf(thrown);
  return (
    ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(code) ||
    code.startsWith('ERR_SSL_') ||
    code.startsWith('ERR_TLS_CERT_')
  );
}

function whatHappened(thrown: unknown, status: number | undefined, neverSent: boolean): string {
  if (neverSent) return 'could not be reached';
  if (thrown instanceof Error && thrown.name === 'TimeoutError') return 'did not answer in time';
  if (/redirect/.test(technical(thrown))) {
    return 'answered with a redirect, which is never followed; its address in the settings may be wrong';
  }
  if (status === undefined) return 'broke off before it answered';
  return thrown instanceof SyntaxError
    ? 'answered with something that is not the JSON we know'
    : 'broke off in the middle of its answer';
}

function codeOf(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** Name, code and words of what was thrown, for the log: never the thing itself, which may hold the request. */
function technical(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown === 'string' ? thrown : typeof thrown;
  const cause = thrown.cause instanceof Error ? `: ${codeOf(thrown)} ${thrown.cause.message}` : '';
  return `${thrown.name}: ${thrown.message}${cause}`;
}

async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let read = 0;
  let text = '';
  for await (const chunk of response.body ?? []) {
    read += chunk.length;
    if (read > LONGEST_ANSWER) throw new SyntaxError('The answer is too long.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function readAnswer(text: string, lists: boolean): Pick<Answer, 'body' | 'list'> {
  const value: unknown = JSON.parse(text, unrounded);
  if (lists && Array.isArray(value)) return { body: {}, list: value };
  if (lists || !isObject(value)) throw new SyntaxError('The answer is not what was asked for.');
  return { body: value };
}

function readJsonOrNothing(text: string): Answer['body'] {
  try {
    return readAnswer(text, false).body;
  } catch {
    return {};
  }
}

/** Keeps the digits of a whole number that is too large for a number: `103254962155278888`. */
function unrounded(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && context?.source !== undefined ? context.source : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
