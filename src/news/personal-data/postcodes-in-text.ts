import type { Span } from './span.ts';

/** A full postcode. */
export interface WrittenPostcode extends Span {
  /** Without its space: `BX11AA`. */
  readonly postcode: string;
}

/** Source: BS 7666; the last two letters are never C, I, K, M, O or V. */
const POSTCODE = /(?<![\p{L}\d])([A-Z]{1,2}\d[A-Z\d]?)[ \u00A0]?(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/gu;

/** The full postcodes in a text, written in capitals. */
export function postcodesIn(text: string): readonly WrittenPostcode[] {
  return [...text.matchAll(POSTCODE)].map(({ 0: written, 1: outward, 2: inward, index }) => ({
    start: index,
    end: index + written.length,
    postcode: `${outward}${inward}`,
  }));
}
