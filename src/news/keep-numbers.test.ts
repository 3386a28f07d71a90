import { expect, test } from 'vitest';
import { keepNumbers } from './keep-numbers.ts';

test.each([
  ['a phone number in Urdu', 'فون 01632 960 001', 'ur', 'فون 01632\u00a0960\u00a0001'],
  ['a phone number in Arabic', '020 7450 4000', 'ar', '020\u00a07450\u00a04000'],
  ['a phone number in English', 'Call 01632 960 001', 'en-GB', 'Call 01632 960 001'],
  ['a day and a month in Urdu', '28 نومبر 2026', 'ur', '28 نومبر 2026'],
])('%s', (_, text, language, kept) => {
  expect(keepNumbers(text, language)).toBe(kept);
});
