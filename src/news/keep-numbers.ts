import { direction } from './direction.ts';

/** The space in a number written in groups: `01632 960 001`. */
const INSIDE_A_NUMBER = /(?<=\d{2}) (?=\d{2})/g;

/**
 * Text in a language written from right to left, with its phone numbers kept in one piece: with a plain space between
 * them a browser, a feed reader or a network would show the groups in the opposite order. A no-break space is part of
 * a number: https://www.unicode.org/reports/tr9/#W4
 */
export function keepNumbers(text: string, language: string): string {
  return direction(language) === 'rtl' ? text.replace(INSIDE_A_NUMBER, '\u00a0') : text;
}
