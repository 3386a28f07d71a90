import type { Span } from '../networks/post.ts';
import { linkSpans } from './atoms.ts';

/** More hashtags than this read like an advertisement, and aloud like noise. */
export const MOST_HASHTAGS = 2;

const HASHTAG = /(?<![\p{L}\p{N}_&/])#(?=[\p{N}_]*\p{L})([\p{L}\p{N}\p{M}_]+)/gu;

/** Hashtags that end a text without being words of its last sentence: after its full stop, on a line of their own, or two at least. */
const AT_THE_END = new RegExp(
  `(?:(?<=^|[\\n.!?…]\\s*)${HASHTAG.source}|\\s+${HASHTAG.source}(?=\\s+#))(?:\\s+${HASHTAG.source})*\\s*$`,
  'u',
);

/** A text without its hashtags, and the hashtags that were in it. */
export interface Lifted {
  readonly text: string;
  readonly hashtags: readonly string[];
}

/**
 * Takes the hashtags out of a text: those at its end go; one inside a sentence stays as words, `#FluVaccine` → `Flu Vaccine`,
 * because hashtags stand at the end of a post and a sentence must still read.
 */
export function liftHashtags(text: string): Lifted {
  const hashtags = hashtagsIn(text).map(({ tag }) => tag);
  return { text: hashtagsAsWords(text.slice(0, endOfWords(text))).trimEnd(), hashtags };
}

/** The hashtags of a text, each without `#`, and whether it stands at the end, after the last sentence. */
export function hashtagsIn(
  text: string,
): readonly (Span & { readonly tag: string; readonly last: boolean })[] {
  const links = linkSpans(text);
  const end = endOfWords(text);
  return [...text.matchAll(HASHTAG)]
    .filter(({ index }) => isOutside(index, links))
    .map(({ 0: found, 1: tag = '', index }) => ({
      tag,
      start: index,
      end: index + found.length,
      last: index >= end,
    }));
}

function endOfWords(text: string): number {
  return AT_THE_END.exec(text)?.index ?? text.length;
}

/** A text with its hashtags as words: `Join #TeamNHS` → `Join Team NHS`. */
export function hashtagsAsWords(text: string): string {
  const links = linkSpans(text);
  return text.replace(HASHTAG, (found: string, tag: string, place: number) =>
    isOutside(place, links) ? inWords(tag) : found,
  );
}

/** The first two different hashtags, each word with a capital, without `#`: `flu vaccine` → `FluVaccine`. */
export function tidyHashtags(wished: readonly string[]): readonly string[] {
  const tidy = wished.map(camelCase).filter((tag) => /\p{L}/u.test(tag));
  const first = tidy.filter(
    (tag, place) => tidy.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === place,
  );
  return first.slice(0, MOST_HASHTAGS);
}

function camelCase(text: string): string {
  return text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()))
    .join('');
}

function inWords(tag: string): string {
  return tag.replaceAll('_', ' ').replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ');
}

function isOutside(place: number, spans: readonly Span[]): boolean {
  return spans.every(({ start, end }) => place < start || place >= end);
}
