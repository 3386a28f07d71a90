import type { Fetch } from '../../strangers/ask.ts';
import { getText, type Text } from '../../strangers/get-text.ts';

/** As much of an answer as is read, in bytes. A longer one is not judged: its newest post may stand at its end. */
const MOST_BYTES = 5_000_000;

/** What reading an account asks of its surroundings. */
export interface Reading {
  /** It reaches the public internet only, and follows nothing by itself. */
  readonly fetch: Fetch;
  /** Who asks, for whoever reads the logs of the server. */
  readonly userAgent: string;
}

/** What an open network says of an account. `why` is a full sentence for staff. */
export type Found =
  /** When its newest posts are of, in milliseconds since 1970, in any order; one or more. */
  | { readonly kind: 'posts'; readonly at: readonly number[] }
  | { readonly kind: 'no posts' }
  /** It says itself that it has moved. */
  | { readonly kind: 'moved'; readonly to: string; readonly at: readonly number[] }
  /** The network knows no such account, or no longer. */
  | { readonly kind: 'gone'; readonly why: string }
  | NotRead;

/** Nothing is known. */
export interface NotRead {
  readonly kind: 'not read';
  readonly why: string;
  /** Whether its server wants to be left alone, or cannot be reached: of others there it may then not be asked. */
  readonly server?: 'busy' | 'unreachable';
}

/** An account as it is written: its one name for this reader, and its public page. */
export interface Account {
  readonly key: string;
  readonly url?: string;
}

/** How accounts of one open network are read, without signing in. */
export interface Reader {
  /** The account that a person wrote; nothing when it is none of this network. */
  readonly account: (text: string) => Account | undefined;
  /** The first address that is asked; nothing when there is none to ask. */
  readonly asks: (key: string) => string | undefined;
  /** Never throws for what a server does. */
  readonly read: (key: string, reading: Reading) => Promise<Found>;
}

/** Asks an address. @returns what is there, whole and with a status of 200; or why not, in words. */
export async function get(
  { fetch, userAgent }: Reading,
  url: string,
  accept: string,
): Promise<Text | Exclude<Found, { kind: 'posts' | 'no posts' | 'moved' }>> {
  const headers = { accept, 'user-agent': userAgent };
  const host = new URL(url).host;
  let found: Text;
  try {
    found = await getText(fetch, url, { headers, mostBytes: MOST_BYTES });
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.name !== 'NetworkError') throw thrown;
    const isRefused = 'refusal' in thrown && thrown.refusal === 'rejected';
    return { kind: 'not read', why: thrown.message, ...(!isRefused && { server: 'unreachable' }) };
  }
  const { status, isWhole } = found;
  if (status === 429 || (status === 503 && found.headers.get('retry-after') !== null)) {
    return { kind: 'not read', why: `${host} is busy, and asks to be left alone.`, server: 'busy' };
  }
  if (status === 404 || status === 410)
    return { kind: 'gone', why: `${host} has nothing there (${status}).` };
  if (status === 401 || status === 403) {
    return { kind: 'not read', why: `${host} shows it only to those who sign in (${status}).` };
  }
  // What a 400 says is read by the reader that knows its words.
  if (status !== 200 && status !== 400) {
    return { kind: 'not read', why: `${host} answered with ${status}, which says nothing of the account.` };
  }
  if (!isWhole) return { kind: 'not read', why: `The answer of ${host} is too long to be read.` };
  return found;
}

/** The JSON of an answer; nothing when it is none. */
export function json({ text }: Pick<Text, 'text'>): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Said where an answer is not what the network answers with. */
export function nonsense(url: string): NotRead {
  return { kind: 'not read', why: `${new URL(url).host} answered with something else than posts.` };
}

/** The address that a person wrote; nothing when it is none of the web, or holds a name or a password. */
export function webAddress(text: string): URL | undefined {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username + url.password === '' && url.hostname.includes('.') ? url : undefined;
}
