import { findPersonalData, type PersonalData } from '../../news/personal-data.ts';
import { hasCheckDigit } from '../../news/personal-data/nhs-number.ts';
import { slugOf } from '../../hub/slug.ts';

/** Ten digits that count seconds since 1970, as programs name files by: from 2001 to 2033. */
const SECONDS = /^1\d{9}$/;

/** Personal data in the path of a file: words stand between hyphens there, and a day may come first. */
export function personalDataInPath(path: string): readonly PersonalData[] {
  const text = path
    .replace(/(^|\/)\d{4}-\d\d-\d\d(?=-)/g, (day) => ' '.repeat(day.length))
    .replace(/[-_]/g, ' ')
    .replaceAll('/', '\n');
  return findPersonalData(text).filter(({ start, end }) => !SECONDS.test(text.slice(start, end)));
}

/** A path as it may be shown: without personal data. */
export function safePath(path: string): string {
  return without(path, personalDataInPath(path));
}

/** Fewer digits than this stand in many texts by chance. */
const SHORTEST = 5;

/** Ten digits anywhere, also where letters stand around them, as in the name of a picture. */
const TEN_DIGITS = /(?<!\d)\d{3}[ _-]?\d{3}[ _-]?\d{4}(?!\d)/g;

/**
 * A text as it may be shown: without the personal data that can be seen in it, in any form. Rather too much goes than too little.
 * @param known personal data that may be in it, as it stands elsewhere.
 */
export function safeText(text: string, known: readonly string[] = []): string {
  return [...known, ...secretsIn(text)]
    .reduce(withoutForms, text)
    .replace(/[\w./-]*\d[\w./-]*/g, safePath)
    .replace(TEN_DIGITS, (number) => (hasCheckDigit(digitsOf(number)) ? '…' : number));
}

/** The personal data that can be seen in a text: never to be shown. */
export function secretsIn(text: string): readonly string[] {
  return findPersonalData(text).map(({ start, end }) => text.slice(start, end));
}

/** A text without another, as it is written, as part of an address, or as the same digits in other groups. */
function withoutForms(text: string, secret: string): string {
  const digits = digitsOf(secret);
  const left = text.replaceAll(secret, '…').replaceAll(slugOf(secret) || secret, '…');
  if (digits.length < SHORTEST) return left;
  return left.replace(/\d(?:[\s/.-]?\d)+/g, (run) => (digitsOf(run).includes(digits) ? '…' : run));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function without(text: string, spans: readonly PersonalData[]): string {
  return spans
    .toReversed()
    .reduce((left, { start, end }) => `${left.slice(0, start)}…${left.slice(end)}`, text);
}
