import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from './text-width.ts';
import { textEnd } from './typeset.ts';

const type = { size: 14, leading: 17.5, bold: false };
const lines = (text: string, width: number) => textEnd(text, type, { width }) / type.leading;

describe('a text is as wide as its letters', () => {
  test.each([
    ['nhs', false, 14 * (0.556 + 0.556 + 0.5)],
    ['nhs', true, 14 * (0.611 + 0.611 + 0.556)],
    ['Ŵ', false, 14 * 0.944],
  ])('%s, bold: %s', (text, bold, width) => {
    expect(widthOf(text, { size: 14, bold })).toBeCloseTo(width, 1);
  });
});

test.each([
  ['', 0],
  ['one', 1],
  ['one two', 1],
  ['one two three four', 3],
  ['one-two-three', 2],
  ['Donaudampfschifffahrt', 3],
])('%j takes %i lines of 60 points', (text, count) => {
  expect(lines(text, 60)).toBe(count);
});

test('lines beside a picture are shorter, and those below it are not', () => {
  const words = 'walk in for your flu vaccine on Saturday';
  const beside = { width: 60, until: 20 };
  expect(textEnd(words, type, { width: 150 }) / type.leading).toBe(2);
  expect(textEnd(words, type, { width: 150, beside }) / type.leading).toBe(3);
});

test('more words never take less room, and a wider column never more', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 5 }), (words, more) => {
      expect(lines(`${words} ${more}`, 166)).toBeGreaterThanOrEqual(lines(words, 166));
      expect(lines(words, 350)).toBeLessThanOrEqual(lines(words, 166));
    }),
  );
});
