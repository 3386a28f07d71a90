import { direction } from './direction.ts';

/** Groups of digits as telephone numbers are written: `01632 960 001`, `+44 1632 960001`, `(01632) 960-001`. */
const GROUPS = /\+?(?:\(\d+\)|\d+)(?:[ \u00a0-](?:\(\d+\)|\d+))*/g;

/** Fewer digits are a count, a year or a range, which may stand as the text around it runs. */
const FEWEST_DIGITS = 7;

/** Invisible; what stands between two of them is read from left to right. */
const LEFT_TO_RIGHT_MARK = '\u200e';

/**
 * Text in a language written from right to left, with its phone numbers kept in one piece and in their own order: a
 * browser, a feed reader or a network would show groups with a plain space between them in the opposite order. A
 * no-break space is part of a number, a hyphen, plus or bracket is not: https://www.unicode.org/reports/tr9/#W4
 */
export function keepNumbers(text: string, language: string): string {
  return direction(language) === 'rtl' ? text.replace(GROUPS, keepNumber) : text;
}

function keepNumber(written: string): string {
  if (written.replace(/\D/g, '').length < FEWEST_DIGITS) return written;
  const number = written.replaceAll(' ', '\u00a0');
  return /[+()-]/.test(number) ? `${LEFT_TO_RIGHT_MARK}${number}${LEFT_TO_RIGHT_MARK}` : number;
}
