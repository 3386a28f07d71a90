import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtWord } from './cut-at-word.ts';

test.each([
  ['Flu clinic', 10, 'Flu clinic'],
  ['Flu clinic', 9, 'Flu…'],
  ['Flu clinic open', 11, 'Flu clinic…'],
  ['Flu clinic open', 12, 'Flu clinic…'],
  ['Łódź – 😀😀', 8, 'Łódź –…'],
  ['Unbroken', 4, 'Unb…'],
])('%j in %i characters is %j', (text, max, cut) => {
  expect(cutAtWord(text, max)).toBe(cut);
});

test('a cut text is never longer than allowed, and begins as it did', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
      const cut = cutAtWord(text, max);
      expect([...cut].length).toBeLessThanOrEqual(max);
      expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
    }),
  );
});
