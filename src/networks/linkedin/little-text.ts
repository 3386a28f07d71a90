import type { Post, Span } from '../post.ts';

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format: all 15 */
const RESERVED = /[|{}@[\]()<>#\\*_~]/g;

/** An address with its protocol, of which LinkedIn makes a link unless a backslash stands in it. */
const ADDRESS = /https?:\/\/[^\s<>"'|{}\\^`[\]]+/gi;

/** What ends a sentence around an address. */
const AFTER_ADDRESS = /[.,;:!?…’”*_~@#(]+$/u;

/**
 * What LinkedIn has written into a text that it gives back: a character that was escaped, a hashtag
 * (`{hashtag|\#|FluJab}`), a name (`@[Brackenshire](urn:li:organization:5515715)`).
 */
const WRITTEN =
  /\\([|{}@[\]()<>#\\*_~])|\{hashtag\|\\?#\|((?:\\.|[^}|\\])*)\}|@\[((?:\\.|[^\]\\])*)\]\(urn:li:[^)]*\)/g;

/**
 * A text as LinkedIn wants it: with a backslash before each of its reserved characters. Without, it would cut the post
 * off there and say nothing. Addresses stay as they are, and so does the `#` of a hashtag that is meant as one.
 */
export function littleText({ text, hashtags }: Pick<Post, 'text' | 'hashtags'>): string {
  const addresses = addressesIn(text);
  const signs = new Set(
    hashtags.filter(({ start, end, tag }) => text.slice(start, end) === `#${tag}`).map(({ start }) => start),
  );
  return text.replaceAll(RESERVED, (sign, at: number) =>
    signs.has(at) || addresses.some(({ start, end }) => at >= start && at < end) ? sign : `\\${sign}`,
  );
}

/** A text of LinkedIn as readers see it. */
export function plainText(little: string): string {
  return little.replaceAll(WRITTEN, (whole, sign?: string, tag?: string, name?: string) => {
    if (tag !== undefined) return `#${plainText(tag)}`;
    return name === undefined ? (sign ?? whole) : plainText(name);
  });
}

/** Where the addresses of a text stand, without the punctuation of the sentence around them. */
export function addressesIn(text: string): readonly Span[] {
  return [...text.matchAll(ADDRESS)].map(({ 0: found, index }) => ({
    start: index,
    end: index + withoutTail(found).length,
  }));
}

/** A closing bracket belongs to an address only if it was opened in it. */
function withoutTail(found: string): string {
  const bare = found.replace(AFTER_ADDRESS, '');
  const opened = bare.split('(').length;
  const closed = bare.split(')').length;
  return bare.endsWith(')') && closed > opened ? withoutTail(bare.slice(0, -1)) : bare;
}
