import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf } from './slug.ts';

describe('a part of an address', () => {
  test.each([
    ['Flu clinic opens in Millmere', 'flu-clinic-opens-in-millmere'],
    ["A&E: the children's ward", 'a-and-e-the-childrens-ward'],
    ['Żółw, łódź & Straße', 'zolw-lodz-and-strasse'],
    ['  Crème brûlée — 2 for 1!  ', 'creme-brulee-2-for-1'],
    ['流感疫苗', ''],
  ])('made of "%s" is "%s"', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('ends with a whole word, and is never too long', () => {
    expect(slugOf('one two three', 8)).toBe('one-two');
    expect(slugOf('donaudampfschiff', 5)).toBe('donau');
  });

  test('is always plain, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(slugOf(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugOf(text).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
