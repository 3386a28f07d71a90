import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneNumbers } from './phone-numbers.ts';
import { facts, item, run } from './testing/facts.ts';
import { writePhone } from './text/phone-number.ts';

const says = (body: string) =>
  run(phoneNumbers, facts({ 'news/a.md': item('', body) })).map(
    ({ column, what, instead }) => `${column} ${what} ${instead}`,
  );

/** Numbers of Ofcom's ranges for drama, and others that are right. */
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 999 }).map((n) => `01632960${String(n).padStart(3, '0')}`),
  fc.integer({ min: 0, max: 999 }).map((n) => `0207946${String(n).padStart(4, '0')}`),
  fc.integer({ min: 0, max: 999 }).map((n) => `0113496${String(n).padStart(4, '0')}`),
  fc.integer({ min: 0, max: 9999 }).map((n) => `0300123${String(n).padStart(4, '0')}`),
  fc.integer({ min: 0, max: 999 }).map((n) => `0808157${String(n).padStart(4, '0')}`),
);

const ways = fc.constantFrom<(groups: readonly string[]) => string>(
  (groups) => groups.join(''),
  (groups) => groups.join('-'),
  ([area = '', ...rest]) => `(${area}) ${rest.join(' ')}`,
  ([area = '', ...rest]) => `${area} ${rest.join('')}`,
  ([area = '', ...rest]) => `+44 ${area.slice(1)} ${rest.join(' ')}`,
  ([area = '', ...rest]) => `+44 (0)${area.slice(1)} ${rest.join(' ')}`,
  ([area = '', ...rest]) => `0044${area.slice(1)}${rest.join('')}`,
);

describe('a phone number', () => {
  test('as the NHS writes it is right', () => {
    fc.assert(
      fc.property(numbers, (digits) => {
        expect(says(`Call ${writePhone(digits)} 24 hours a day.`)).toEqual([]);
      }),
    );
  });

  test('written in another way is told as the NHS writes it', () => {
    fc.assert(
      fc.property(numbers, ways, (digits, way) => {
        const right = writePhone(digits);
        expect(says(`Call ${way(right.split(' '))}, or come.`)).toEqual([
          `6 This phone number is hard to read out as it is written. Write "${right}".`,
        ]);
      }),
    );
  });

  test('with a digit too few or too many is told, and its digits are not', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (digits, more) => {
        const wrong = more ? `${writePhone(digits)}7` : writePhone(digits).slice(0, -1);
        expect(says(`Call ${wrong} to book.`)).toEqual([
          `6 This phone number has ${more ? '12 digits, which is too many' : '10 digits, which is too few'}: nobody could call it. Look it up, and write all of its digits.`,
        ]);
      }),
    );
  });

  test.each([
    ['01273800900', '01273 800 900'],
    ['02074504000', '020 7450 4000'],
    ['07700900866', '07700 900 866'],
    ['03001234567', '0300 123 4567'],
    ['0800890567', '0800 890 567'],
    ['08001111', '0800 1111'],
    ['01134960000', '0113 496 0000'],
    ['01914980000', '0191 498 0000'],
  ])('%s is written %s', (digits, written) => {
    expect(writePhone(digits)).toBe(written);
  });

  test("of a mobile phone may be somebody's own, and is not repeated", () => {
    expect(says('Text 07700900866.').join('')).not.toContain('900866');
  });

  test.each([
    [
      'Call Samaritans on 116123.',
      '20 The number of Samaritans is hard to read out as it is written. Write "116 123".',
    ],
    [
      'Call us (01632 960001).',
      '10 This phone number is hard to read out as it is written. Write "01632 960 001".',
    ],
  ])('%s', (body, what) => {
    expect(says(body)).toEqual([what]);
  });

  test.each([
    ['Call 01632 960 001 or 002, from 9am to 5pm. 12 nurses answer.'],
    ['Call 01632 960 001. 2 nurses answer. Call 01632 960 002 9am to 5pm.'],
    ['Call 111, 999, 119, 116 123, 0800 1111 or 03457 90 90 90.'],
    ['Charity number 0123456789. Reference 01234567890. ISBN 0-19-853453-1.'],
    ['On 01-06-2026 at 09:30, 01/06/2026 or 2026-06-01. Version 0.12345678901.'],
    ['It cost £0123456789, and 100 000 000 000 bees came.'],
    ['From abroad, call +39 1 33 45 70 90 or 18001 01632 960 001.'],
    ['See https://example.org/01632960001 or flu-01632960001.pdf.'],
  ])('is not wrong in: %s', (body) => {
    expect(says(body)).toEqual([]);
  });
});
