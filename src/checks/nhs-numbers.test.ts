import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nhsNumbers } from './nhs-numbers.ts';
import { facts, item, lines, run } from './testing/facts.ts';
import { hasCheckDigit } from '../news/personal-data/nhs-number.ts';

const found = (body: string) => run(nhsNumbers, facts({ 'news/a.md': item('', body) })).length;

/** Ten digits with a right check digit, where numbers are issued. */
const numbers = fc
  .tuple(fc.constantFrom('4', '6', '7'), fc.stringMatching(/^\d{8}$/), fc.integer({ min: 0, max: 9 }))
  .map(([first, middle, check]) => `${first}${middle}${check}`)
  .filter(hasCheckDigit);

const separators = fc.constantFrom('', ' ', '-', '\u00A0');

const spaced = (digits: string, separator: string): string =>
  [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].join(separator);

describe('an NHS number', () => {
  test.each([
    ['9434765919', true],
    ['4010232137', true],
    ['9991234567', false],
    ['4010232138', false],
  ])('%s has the right check digit: %s', (digits, right) => {
    expect(hasCheckDigit(digits)).toBe(right);
  });

  test('is found however it is spaced, and its digits are never repeated', () => {
    fc.assert(
      fc.property(numbers, separators, (digits, separator) => {
        const written = spaced(digits, separator);
        const problems = run(nhsNumbers, facts({ 'news/a.md': item('', `Mr Reed (${written}) came.`) }));
        expect(lines(problems)).toEqual([
          expect.stringMatching(/^news\/a\.md:8:10 blocks This looks like an NHS number/),
        ]);
        expect(JSON.stringify(problems)).not.toMatch(/\d{3}/);
      }),
    );
  });

  test('is found by what is said of it, even with a wrong check digit', () => {
    expect(found('His NHS number is 943 476 5918.')).toBe(1);
    expect(found('943 476 5918 is his NHS No.')).toBe(1);
  });

  test.each([
    ['with a wrong check digit', 'Order 943 476 5918.'],
    ['of the range kept for tests', 'NHS number: 999 123 4567.'],
    ['that is a phone number', 'Phone 434 765 9190.'],
    ['within a longer number', 'Card 1434 765 9190 22.'],
    ['in an address of a page', 'See https://example.org/id/4347659190.'],
    ['outside the ranges that are issued', 'Order 943 476 5919.'],
  ])('is not seen in ten digits %s', (_, body) => {
    expect(found(body)).toBe(0);
  });

  test('is not seen in any phone number of eleven digits', () => {
    const phones = fc.stringMatching(/^0[1-9]\d{9}$/);
    fc.assert(
      fc.property(phones, (digits) => {
        expect(found(`${digits} or ${digits.slice(0, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`)).toBe(0);
      }),
    );
  });
});
