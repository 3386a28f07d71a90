import { RichText } from '@atproto/api';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bluesky } from './bluesky.ts';

const theirs = (text: string) => new RichText({ text }).graphemeLength;

test.each([
  'Flu clinic opens in Brackenford',
  '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇬🇧 👍🏽',
  'https://news.example.org/news/flu/ and nhs.uk/flu',
  '@news.example.org #FluVaccine',
  'ويکسين ۱۰:۳۰ – „Łódź” – 日本語',
  'é e\u0301 ą\u0301',
  '\r\n\n',
])('a text is counted as the library of Bluesky counts it: %j', (text) => {
  expect(bluesky.limits.count(text)).toBe(theirs(text));
});

test('any text is counted as the library of Bluesky counts it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(bluesky.limits.count(text)).toBe(theirs(text));
    }),
  );
});
