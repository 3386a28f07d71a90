import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from './limits.ts';

test.each([
  ['', 0],
  ['Flu clinic', 10],
  ['£5 – “café”', 19],
  ['zażółć', 10],
  ['😀', 4],
  ['👨‍👩‍👧‍👦', 25],
  ['🇬🇧', 8],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 28],
  ['ą́', 4],
  ['اردو', 8],
  ['https://news.example/x/', 23],
  ['nhs.uk/flu @nurses', 18],
])('%j counts %i, in bytes', (text, length) => {
  expect(LIMITS.count(text)).toBe(length);
});

test('a text of 500 fits, and not one of 501', () => {
  expect(LIMITS.fits('x'.repeat(500))).toBe(true);
  expect(LIMITS.fits('x'.repeat(501))).toBe(false);
});

test('a text that was refused, of 498 letters with three curly apostrophes, does not fit', () => {
  const text = `${'x'.repeat(495)}’’’`;
  expect(text).toHaveLength(498);
  expect(LIMITS.fits(text)).toBe(false);
});

test('a text with four links fits and leaves room for that of the card; the same one counts once', () => {
  const links = ['https://a.uk', 'www.b.uk', 'c.uk/x', 'https://d.uk/'].join(' ');
  expect(LIMITS.fits(`${links} https://a.uk`)).toBe(true);
  expect(LIMITS.fits(`${links} https://e.uk`)).toBe(false);
});

test('the count is never less than the one that is documented: a letter is one, an emoji as many as its bytes', () => {
  const part = fc.constantFrom('a', 'é', 'ą́', '–', '😀', '👨‍👩‍👧‍👦', '🇬🇧', '❤️', '1️⃣', 'ا', '日', '\n');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(LIMITS.count(parts.join(''))).toBeGreaterThanOrEqual(documented(parts));
    }),
  );
});

function documented(parts: readonly string[]): number {
  const isEmoji = (part: string) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(part);
  return parts.reduce((sum, part) => sum + (isEmoji(part) ? Buffer.byteLength(part) : [...part].length), 0);
}
