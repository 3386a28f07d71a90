import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { hasCheckDigit, isIssued, isTestNumber } from './text/nhs-number.ts';
import { positionAt } from './text/position-at.ts';

/** Ten digits, together or 3 3 4. */
const TEN_DIGITS = /(?<!\d)\d{3}([ \u00A0\u2009\u202F.\u2010-\u2013-]?)\d{3}\1\d{4}(?!\d)/g;

/** How many characters around a number may say what it is. */
const NEAR = 40;
const SAYS_SO = /NHS\s*(number|num\b|no\b|#)/i;

/** What comes right before a phone number, a part of a longer one, or part of an address of a page. */
const OTHER_NUMBER =
  /(\b(phone|tel|telephone|call|ring|mobile|fax|text|sms)\b[^.\n\d]{0,20}|\d[ \u00A0-]|\+|[\w/=%#&?-])$/i;

/** NHS numbers: somebody's, and never to be published. The digits are not repeated, for logs are kept. One in eleven numbers of ten digits passes for one by chance, so what stands around it counts. */
export const nhsNumbers: Check = {
  name: 'nhs-numbers',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    "NHS numbers: somebody's, and never to be published. The digits are not repeated, for logs are kept. One in eleven numbers of ten digits passes for one by chance, so what stands around it counts.",
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, pages }: Facts): readonly Found[] {
  return [...items, ...pages].flatMap(({ file, source }) =>
    [...source.matchAll(TEN_DIGITS)]
      .filter(({ 0: written, index }) => isNhsNumber(source, written, index))
      .map(({ index }) =>
        blocks(
          file,
          positionAt(source, index),
          'This looks like an NHS number, which belongs to a patient.',
          'Take it out, here and from the history of the file, and tell your information governance lead.',
        ),
      ),
  );
}

function isNhsNumber(source: string, written: string, index: number): boolean {
  const digits = written.replace(/\D/g, '');
  if (isTestNumber(digits)) return false;
  const before = source.slice(Math.max(0, index - NEAR), index);
  const after = source.slice(index + written.length, index + written.length + NEAR);
  if (SAYS_SO.test(before) || SAYS_SO.test(after)) return true;
  if (OTHER_NUMBER.test(before) || /^[ \u00A0-]?\d|^\w/.test(after)) return false;
  return hasCheckDigit(digits) && isIssued(digits);
}
