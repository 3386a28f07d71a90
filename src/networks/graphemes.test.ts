import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from './graphemes.ts';

test.each([
  ['', 0],
  ['Łódź – £5 “now”…', 16],
  ['e\u0301', 1],
  ['👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧', 3],
  ['one\r\ntwo', 7],
  ['one\n\ntwo', 8],
  ['ਸਿਹਤ', 3],
])('%j has %i', (text, count) => {
  expect(graphemes(text)).toBe(count);
});

test('plain text, which is counted the quick way, counts the same as by the rules', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const unit = fc.integer({ min: 0, max: 0x3_ff }).map((point) => String.fromCodePoint(point));
  const punctuation = fc.integer({ min: 0x20_00, max: 0x20_2f }).map((point) => String.fromCodePoint(point));
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(unit, punctuation), maxLength: 8 }), (text) => {
      expect(graphemes(text)).toBe([...segmenter.segment(text)].length);
    }),
    { numRuns: 2000 },
  );
});
