import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** How many digits a number has, beginning with its 0: enough of them, or too few, or too many. */
export type Length = 'right' | 'too few' | 'too many';

/**
 * Whether a British number can be called, by its length alone: numbers have 11 digits; those of some places, and some that
 * begin 0800, have 10, which libphonenumber knows by heart. Numbers for drama are right too, although nobody has them.
 */
export function lengthOf(digits: string): Length {
  const number = parsePhoneNumberFromString(digits, 'GB');
  if (digits.length === 11) return 'right';
  if (number?.isValid()) return 'right';
  return digits.length < 11 ? 'too few' : 'too many';
}

/**
 * The digits of a British number as the NHS writes them (service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing,
 * "phone and phone numbers"): 01273 800 900, 020 7450 4000, 07700 900 866, 0300 123 4567, 0800 890 567.
 */
export function writePhone(digits: string): string {
  const groups = groupsOf(digits);
  let from = 0;
  return groups.map((size) => digits.slice(from, (from += size))).join(' ');
}

/** Whether a number, in groups as somebody wrote them, is well written: a number that is easily kept in mind may have its own. */
export function isWellGrouped(groups: readonly string[]): boolean {
  const [area = '', ...rest] = groups;
  const [size = 0] = groupsOf(groups.join(''));
  const own = /^0[389]/.test(area) && area.length === 5;
  return (
    (area.length === size || own) &&
    rest.length > 0 &&
    rest.every(({ length }) => length >= 2 && length <= (rest.length === 1 ? 5 : 4))
  );
}

function groupsOf(digits: string): readonly number[] {
  if (digits.startsWith('02')) return [3, 4, 4];
  if (/^0800\d{4}$/.test(digits) || /^0845\d{4}$/.test(digits)) return [4, 4];
  if (/^08\d{8}$/.test(digits)) return [4, 3, 3];
  if (/^0(?:[389]|11|1\d1)/.test(digits)) return [4, 3, 4];
  return digits.length === 10 ? [5, 5] : [5, 3, 3];
}
