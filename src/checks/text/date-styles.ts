import { datesIn, MONTHS, WEEKDAYS, type Day } from './dates-in-text.ts';
import { numericDates } from './numeric-dates.ts';
import { isImpossible } from './which-year.ts';

/** A date, or days, that are not written the NHS way. */
export interface StyledDate {
  readonly offset: number;
  readonly text: string;
  /** As the NHS writes it; a second one where it can be read in two ways. */
  readonly right: readonly [string, string?];
}

const WEEKDAY =
  '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sun|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat)\\b';
const MONTH = `(?:${MONTHS.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b`;
const ORDINAL = '\\d{1,2}(?:st|nd|rd|th)?\\b';
const YEAR = '(?:,?\\s+(?:19|20)\\d{2}\\b)';
const ONE = `(?:(?:${WEEKDAY}[.,]?\\s+(?:the\\s+)?|the\\s+)?${ORDINAL}\\s+(?:of\\s+)?${MONTH}\\.?${YEAR}?)`;
const START = `(?:${WEEKDAY}[.,]?\\s+)?${ORDINAL}(?:\\s+${MONTH}\\.?${YEAR}?)?`;
const DASH = '\\s?[-–—]\\s?';
const BEFORE = '(?<![\\w/.:–—-])';

/** What every date in words has: without it there is nothing to look for. */
const NAMED = new RegExp(`\\b(?:${[...WEEKDAYS, ...MONTHS].map((name) => name.slice(0, 3)).join('|')})`);

/** What each style is written like, and what to write for it; those that hold others come first. */
const STYLES: readonly (readonly [RegExp, (match: RegExpMatchArray) => string])[] = [
  [
    new RegExp(`${BEFORE}(?<from>${START})(?<between>${DASH}|\\s+(?:to|and|&|until)\\s+)(?<to>${ONE})`, 'g'),
    ({ groups = {}, index = 0, input = '' }) => {
      const { from = '', between = '', to = '' } = groups;
      const day = Number(/\d+/.exec(from)?.[0]);
      if (day > 31 || day === 0 || isNumberOf(from, between, input.slice(0, index))) return '';
      return `${plain(from)} ${joint(between)} ${plain(to)}`;
    },
  ],
  [
    new RegExp(
      `${BEFORE}(?:(?<weekday>${WEEKDAY})[.,]?\\s+)?(?<month>${MONTH})\\.?\\s+(?<day>\\d{1,2})(?:(?:st|nd|rd|th)\\b(?<year>${YEAR})?|(?<comma>${YEAR}))`,
      'g',
    ),
    ({ groups: { weekday, month = '', day = '', year = '', comma = '' } = {} }) =>
      plain([weekday, day, month, year || comma].join(' ')),
  ],
  [new RegExp(BEFORE + ONE, 'g'), ([written]) => plain(written)],
  [
    new RegExp(`${BEFORE}${MONTH}\\.?${YEAR}?${DASH}${MONTH}\\.?${YEAR}?`, 'g'),
    ([written]) => plain(written.replace(/\s?[-–—]\s?/, ' to ')),
  ],
  [
    new RegExp(
      `${BEFORE}(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?\\s+(?:19|20)\\d{2}\\b`,
      'g',
    ),
    ([written]) => plain(written),
  ],
  [
    new RegExp(`${BEFORE}(${WEEKDAY})\\.?(s?${DASH}|\\s+(?:to|and|&|until)\\s+)(${WEEKDAY})`, 'g'),
    ([, from = '', between = '', to = '']) => `${plain(from)} ${joint(between)} ${plain(to)}`,
  ],
  [/(?<![\w/-])(?:Tues|Weds|Thurs?)\b(?!\.?\s+\d{1,2}(?:st|nd|rd|th)?\s)/g, ([written]) => plain(written)],
  [
    /(?<![\w/-])(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b(?=[.,]?\s+\d{1,2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\b|-|–)|\s?:\s)/g,
    ([written]) => plain(written),
  ],
];

/**
 * The dates and days in a text that are not written the NHS way. Those that cannot be are left to whoever looks for them,
 * and somebody's date of birth is never repeated.
 * @param published the day of publication, for dates without a year.
 */
export function styledDates(text: string, published?: Day): readonly StyledDate[] {
  const found: StyledDate[] = [];
  const isFree = (offset: number, end: number): boolean =>
    found.every((other) => end <= other.offset || offset >= other.offset + other.text.length);
  const named = NAMED.test(text) ? STYLES.flatMap(([pattern, write]) => matches(text, pattern, write)) : [];
  const all = [...numericDates(text), ...named];
  for (const one of all) {
    if (isFree(one.offset, one.offset + one.text.length)) found.push(one);
  }
  return found
    .filter(({ text: written, right }) => withoutCommas(written) !== right[0])
    .filter(({ text: written }) => !datesIn(written).some((date) => isImpossible(date, published)))
    .filter(({ offset }) => !isOfBirth(text.slice(0, offset)))
    .toSorted((a, b) => a.offset - b.offset);
}

function matches(
  text: string,
  pattern: RegExp,
  write: (match: RegExpMatchArray) => string,
): readonly StyledDate[] {
  return [...text.matchAll(pattern)].flatMap((match): StyledDate[] => {
    const right = write(match);
    // A full stop after a short name may end the sentence.
    return right === ''
      ? []
      : [{ offset: match.index, text: match[0].replace(/[.\s]+$/, ''), right: [right] }];
  });
}

/** "Ward 7 – 12 November": a number before a dash with gaps is a day only where the text says so. */
function isNumberOf(from: string, between: string, before: string): boolean {
  const isBare = /^\d{1,2}$/.test(from);
  if (!isBare || !/\s/.test(between)) return false;
  return (
    !/(?:^|[(,:;]|\b(?:from|on|between|the|of|and|week|dates?))\s*$/i.test(before) || /&|and/.test(between)
  );
}

/** Full names, no "the", "of", "th", commas or full stops. */
function plain(written: string): string {
  return written
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
    .replace(/\b(?:the|of)\s+/g, '')
    .replace(/[A-Z][a-z]{2,8}/g, (name) => fullName(name))
    .replace(/[.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function fullName(name: string): string {
  return [...WEEKDAYS, ...MONTHS].find((full) => full.slice(0, 3) === name.slice(0, 3)) ?? name;
}

function joint(between: string): string {
  return /&|and/.test(between) ? 'and' : /until/.test(between) ? 'until' : 'to';
}

function withoutCommas(written: string): string {
  return written.replaceAll(',', '').replace(/\s+/g, ' ');
}

/** Whether what comes next is the date of somebody's birth, which is a matter of `dates-of-birth`. */
function isOfBirth(before: string): boolean {
  return /\b(?:born|birth|d\.?o\.?b)\b[^.\n]{0,25}$/i.test(before);
}
