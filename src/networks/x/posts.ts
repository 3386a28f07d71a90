import { comparableAddress } from '../comparable-address.ts';
import { isWebAddress, recordOf } from '../fields.ts';
import type { Post, Receipt } from '../post.ts';
import { sameWords } from '../same-words.ts';
import { linksIn } from './links.ts';
import { numberedId } from './numbered-id.ts';
import type { Session } from './session.ts';

/** A post as X shows it: https://docs.x.com/x-api/fundamentals/data-dictionary */
export interface Shown {
  readonly id: string;
  readonly text: string;
  /** In milliseconds since 1970; not a number when X does not say. */
  readonly createdAt: number;
  /** The addresses behind its short links, and those that it shows as they are. */
  readonly links: readonly string[];
}

/** What stands in place of a link, and for a picture at the end. */
const SHORT_LINK = /https?:\/\/t\.co\/\w+/gi;

/** Reads a post; nothing when it is none. */
export function shownPost(value: unknown): Shown | undefined {
  const fields = recordOf(value);
  const id = numberedId(fields['id']);
  const { text } = fields;
  if (id === undefined || typeof text !== 'string') return undefined;
  const { urls } = recordOf(fields['entities']);
  const behind = (Array.isArray(urls) ? urls : [])
    .map(recordOf)
    .flatMap((url) => [url['unwound_url'], url['expanded_url']]);
  const plain = unescaped(text);
  return {
    id,
    text: plain,
    createdAt: Date.parse(String(fields['created_at'])),
    links: [...behind.filter(isWebAddress), ...(plain.match(/https?:\/\/\S+/gi) ?? [])],
  };
}

/** Whether a post is about a link; or, without one, has exactly the words. */
export function isAbout(shown: Shown, { link, text }: Pick<Post, 'link' | 'text'>): boolean {
  if (link === null) return hasWords(shown, text);
  return shown.links.some((address) => comparableAddress(address) === comparableAddress(link));
}

/** Whether a post says the same as a text, links aside: X shows its own in their place. */
export function hasWords(shown: Pick<Shown, 'text'>, text: string): boolean {
  return sameWords(withoutLinks(shown.text), withoutLinks(text));
}

/** Where readers find a post. */
export function receiptOf({ username }: Pick<Session, 'username'>, id: string): Receipt {
  return { post: id, url: `https://x.com/${username}/status/${id}` };
}

/** The id in the address of a post: `https://x.com/brackenshire/status/1346889436626259968`. */
export function postAt(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  if (!/^(?:www\.|mobile\.)?(?:x|twitter)\.com$/.test(hostname)) return undefined;
  return /^\/\w+(?:\/web)?\/status\/(\d{1,19})(?:\/|$)/.exec(pathname)?.[1];
}

function withoutLinks(text: string): string {
  const composed = text.normalize('NFC').replaceAll(SHORT_LINK, ' ');
  return linksIn(composed)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, composed);
}

/** A text without the three signs that X writes as HTML does (seen in its answers; not documented). */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
