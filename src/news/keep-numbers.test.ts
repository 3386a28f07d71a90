import { expect, test } from 'vitest';
import { keepNumbers } from './keep-numbers.ts';

test.each([
  ['a phone number in Urdu', 'فون 01632 960 001', 'ur', 'فون 01632\u00a0960\u00a0001'],
  ['a phone number in Arabic', '020 7450 4000', 'ar', '020\u00a07450\u00a04000'],
  ['a phone number in English', 'Call 01632 960 001', 'en-GB', 'Call 01632 960 001'],
  ['a number that ends in one digit', 'فون 07700 900 1 پر', 'ur', 'فون 07700\u00a0900\u00a01 پر'],
  ['a number with hyphens', 'فون 01632-960-001 پر', 'ur', 'فون \u200e01632-960-001\u200e پر'],
  ['a number from abroad', '+44 1632 960 001', 'ur', '\u200e+44\u00a01632\u00a0960\u00a0001\u200e'],
  ['an area code in brackets', '(01632) 960 001', 'ur', '\u200e(01632)\u00a0960\u00a0001\u200e'],
  ['a number in brackets', '(فون 01632 960 001)', 'ur', '(فون 01632\u00a0960\u00a0001)'],
  ['two numbers side by side', '111 24', 'ur', '111 24'],
  ['a stretch of time', '9:00-17:00', 'ur', '9:00-17:00'],
  ['a day and a month in Urdu', '28 نومبر 2026', 'ur', '28 نومبر 2026'],
])('%s', (_, text, language, kept) => {
  expect(keepNumbers(text, language)).toBe(kept);
});
