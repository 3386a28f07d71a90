import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakEvenly } from './break-evenly.ts';

const letters = (text: string): number => text.length;

test.each([
  ['as few lines as there can be', 'aaa bbb', 7, ['aaa bbb']],
  ['lines as even as there can be', 'aa bb cc dd ee', 11, ['aa bb', 'cc dd ee']],
  ['no short last line', 'one two three four', 13, ['one two', 'three four']],
])('makes %s', (_, text, width, lines) => {
  expect(breakEvenly(words(text), letters, width, 3)).toEqual(lines);
});

test('a piece without a space before it joins the one before', () => {
  const pieces = [...words('walk-'), { text: 'in', spaceBefore: false }, ...words('now')];
  expect([7, 11].map((width) => breakEvenly(pieces, letters, width, 2))).toEqual([
    ['walk-in', 'now'],
    ['walk-in now'],
  ]);
});

test.each([
  ['it needs more lines', 'aaa bbb ccc', 3, 2],
  ['a piece is wider than a line', 'aaaaaa b', 5, 9],
])('gives nothing when %s', (_, text, width, most) => {
  expect(breakEvenly(words(text), letters, width, most)).toBeUndefined();
});

test('no line is wider than allowed, and none loses a word', () => {
  const texts = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 9, max: 40 }), (list, width) => {
      const lines = breakEvenly(words(list.join(' ')), letters, width, 20);
      expect(lines?.join(' ')).toBe(list.join(' '));
      expect(Math.max(...(lines ?? []).map(letters))).toBeLessThanOrEqual(width);
    }),
  );
});

function words(text: string) {
  return text.split(' ').map((word) => ({ text: word, spaceBefore: true }));
}
