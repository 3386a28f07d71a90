import type { Span } from '../networks/post.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const UNIT =
  '(?:am|pm|million|billion|thousand|per\\s?cent|mg|mcg|ml|kg|km|cm|mm|g|l|%|°C|hours?|minutes?|days?|weeks?|months?|years?)';

/** A web address, with or without `https://`, or an email address, up to the punctuation of the sentence around it. */
const LINK =
  /https?:\/\/[^\s<>"]+|(?:[\p{L}\p{N}._%+-]+@)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#][^\s<>"]*)?/giu;
const AFTER_LINK = /[.,;:!?'"’”…]+$/u;

/** Stretches of text that lose their meaning when cut, besides links. */
const UNCUT = [
  /[#@][\p{L}\p{N}_]+/gu,
  new RegExp(`\\b(?:${WEEKDAY},? )?${DAY}(?: ${MONTH}(?:,? \\d{4})?)(?!\\p{L})`, 'giu'),
  new RegExp(`\\b${MONTH} (?:${DAY}(?:,? \\d{4})?|\\d{4})(?!\\p{L})`, 'giu'),
  /[£€$+(−-]*\p{N}(?:[\p{N}.,:/()%–-]*(?: (?=[\p{N}(])[\p{N}.,:/()%–-]*)*\p{N})?%?/gu,
  new RegExp(`\\p{N}[\\p{N}.,:]*(?: ?${UNIT})(?!\\p{L})`, 'giu'),
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g,
];

/** The addresses in a text. */
export function linkSpans(text: string): readonly Span[] {
  return [...text.matchAll(LINK)].map(({ 0: found, index }) => ({
    start: index,
    end: index + withoutTail(found).length,
  }));
}

/** The stretches of a text inside which it is never cut: links, numbers with what counts them, dates, hashtags. */
export function atoms(text: string): readonly Span[] {
  const others = UNCUT.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
  return [...linkSpans(text), ...others];
}

/** Whether a text may be cut at a place without cutting one of its atoms in two. */
export function isBetween(place: number, spans: readonly Span[]): boolean {
  return spans.every(({ start, end }) => place <= start || place >= end);
}

/** A closing bracket belongs to the address only if it was opened in it. */
function withoutTail(link: string): string {
  const bare = link.replace(AFTER_LINK, '');
  return bare.endsWith(')') && !bare.includes('(') ? withoutTail(bare.slice(0, -1)) : bare;
}
