import { expect, test } from 'vitest';
import { sentenceEnds } from './sentences.ts';

const sentences = (text: string) =>
  sentenceEnds(text).map((end, place, ends) => text.slice(ends[place - 1] ?? 0, end).trim());

test.each([
  ['Walk in. Bring a friend! Any questions? Call us.', 4],
  ["Ask Dr. Smith at St. Mary's.", 1],
  ['Bring something to eat, e.g. Fruit or nuts.', 1],
  ['We open at 9.30am. We close at 5pm.', 2],
  ['Call 01632 960 001. Lines are open all day.', 2],
  ['The U.K. Health Security Agency says so.', 1],
  ['J. Smith chairs the board.', 1],
  ['1. Wash your hands.', 1],
  ['It costs £1.50. Cash only.', 2],
  ['Read https://www.nhs.uk/flu. Then walk in.', 2],
  ['Is it at www.nhs.uk/search?q=a. B is not part of it', 2],
  ['First line\nSecond line', 2],
  ['"Thank you." She smiled.', 2],
  ['Well... that is that.', 2],
  ['یہ پہلا جملہ ہے۔ یہ دوسرا ہے۔', 2],
  ['これは文です。これも文です。', 2],
])('%j has %i sentences', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});
