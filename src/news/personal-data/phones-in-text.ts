import type { Span } from './span.ts';

/** A phone number of the United Kingdom. */
export interface WrittenPhone extends Span {
  /** From the nought on: `01632960001`. */
  readonly digits: string;
}

/** 9 or 10 digits after the nought or the country's code, in any groups. Source: Ofcom, National Telephone Numbering Plan. */
const PHONE =
  /(?<![\d+\p{L}_/=-])(?:(?:\+|00)44[\s\u00A0.-]?(?:\(0\)[\s\u00A0.-]?|0)?|\(?0)(?=[1-9])\d(?:[\s\u00A0().\u2010-\u2013-]{0,2}\d){8,9}(?![\d\p{L}])/gu;

/** The phone numbers in a text. */
export function phonesIn(text: string): readonly WrittenPhone[] {
  return [...text.matchAll(PHONE)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    digits: written
      .replace(/^(\+|00)44/, '')
      .replace(/\D/g, '')
      .replace(/^0?/, '0'),
  }));
}
