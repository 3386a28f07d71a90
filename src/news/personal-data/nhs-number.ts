import { cellsUnder } from './columns.ts';
import type { Finder, Span } from './span.ts';

/** What may stand between the groups of a number. A line may end there too. */
const BETWEEN = '[ \\n.\\u00A0\\u2009\\u202F\\u2010-\\u2015-]';

/** Ten digits, together or 3 3 4. */
const TEN_DIGITS = new RegExp(
  String.raw`(?<!\d)\d{3}(${BETWEEN}{0,2})\d{3}(${BETWEEN}{0,2})\d{4}(?!\d)`,
  'g',
);

/** Ten digits in any groups: a number only where it is called so. */
const ANY_TEN = String.raw`(?<!\d)\d(?:${BETWEEN}?\d){9}(?!${BETWEEN}?\d)`;

/** How many characters around a number may say what it is. */
const NEAR = 40;

/** What the number is called: in England and Wales, in Scotland, and in Northern Ireland. */
const CALLED = String.raw`\b(?:NHS|CHI|H\s?&\s?C|health\s+and\s+care)[\s_-]?(?:numbers?|num|nos?|id|ref|#)(?![\p{L}\d])`;
const SAYS_SO = new RegExp(CALLED, 'iu');
const CALLED_HERE = new RegExp(
  String.raw`${CALLED}\.?[\s:=('"–-]{0,4}(?:is|was)?[\s:('"]{0,3}(?<number>${ANY_TEN})`,
  'diu',
);

/** What comes right before a phone number, a part of a longer one, or part of an address of a page. */
const OTHER_NUMBER =
  /(\b(phone|tel|telephone|call|ring|mobile|fax|text|sms)\b[^.\n\d]{0,20}|\d[ \u00A0-]|\+|[\w/=%#&?-])$/i;

/** Nobody's: the examples with which the NHS and others explain what a number looks like. */
const EXAMPLES = new Set(['4857773456', '4857773457', '1234567890', '0123456789']);

/**
 * NHS numbers. One in eleven numbers of ten digits passes for one by chance, so it has to lie where numbers are issued, and
 * what stands around it counts; called an NHS number, it is one even with a wrong check digit.
 */
export const nhsNumbersIn: Finder = (text) => [
  ...[...text.matchAll(TEN_DIGITS)].flatMap(({ 0: written, 1: first = '', 2: second = '', index }) => {
    const span = { start: index, end: index + written.length };
    return isLikeOne(first, second) && isNhsNumber(text, written, span) ? [span] : [];
  }),
  ...calledSo(text),
  ...cellsUnder(text, SAYS_SO).filter(({ text: cell }) => isTen(cell)),
];

/** The same between all groups; where a line ends, a space stood. */
function isLikeOne(first: string, second: string): boolean {
  const [one, other] = [first.replace('\n', ' '), second.replace('\n', ' ')];
  return one === other && !(first.includes('\n') && second.includes('\n'));
}

function isNhsNumber(text: string, written: string, { start, end }: Span): boolean {
  const digits = written.replace(/\D/g, '');
  if (isNobodys(digits)) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  if (SAYS_SO.test(before) || SAYS_SO.test(after)) return !/\d[ \u00A0-]?$|\+$/.test(before);
  if (OTHER_NUMBER.test(before) || /^[ \u00A0-]?\d|^\w/.test(after)) return false;
  return hasCheckDigit(digits) && isIssued(digits);
}

function calledSo(text: string): readonly Span[] {
  return [...text.matchAll(new RegExp(CALLED_HERE, 'dgiu'))].flatMap(({ indices, groups }) => {
    const [start, end] = indices?.groups?.['number'] ?? [0, 0];
    return isTen(groups?.['number'] ?? '') ? [{ start, end }] : [];
  });
}

function isTen(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  return (
    digits.length === 10 && !isNobodys(digits) && /^[\d\s.\u00A0\u2009\u202F\u2010-\u2015-]+$/.test(written)
  );
}

function isNobodys(digits: string): boolean {
  return isTestNumber(digits) || EXAMPLES.has(digits);
}

/**
 * The last of the ten digits is a check digit by modulus 11 with weights 10 to 2.
 * Source: NHS Data Dictionary, https://www.datadictionary.nhs.uk/attributes/nhs_number.html
 */
export function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .slice(0, 9)
    .reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

/** Numbers beginning 999 are kept for tests, and belong to nobody. */
function isTestNumber(digits: string): boolean {
  return digits.startsWith('999');
}

/**
 * Whether ten digits lie where numbers are issued: England and Wales (4, 6 and 7), Northern Ireland (from
 * 320 000 0010 to 399 999 9999), Scotland (beginning with a date of birth, day, month, year).
 */
function isIssued(digits: string): boolean {
  const first = Number(digits.slice(0, 9));
  const [day, month] = [Number(digits.slice(0, 2)), Number(digits.slice(2, 4))];
  const scotland = day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return (
    (first >= 400_000_000 && first <= 499_999_999) ||
    (first >= 600_000_000 && first <= 799_999_999) ||
    (first >= 320_000_001 && first <= 399_999_999) ||
    scotland
  );
}
