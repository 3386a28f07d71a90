import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

test.each([
  ['line ends of every sort are one', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
  ['an empty line parts paragraphs, however many there are', '\n a \n \n\n\n b \n', 'a\n\nb'],
  ['spaces are single', 'a \t\u00a0 b', 'a b'],
  ['what turns text around is gone', 'a\u202eb\u2066c\u200f', 'abc'],
  ['what hides within a word or a number is gone', '07\u200b700\u00ad 90\u2060\u200d0', '07700 900'],
  ['an emoji of several stays whole', '👩\u200d⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👩\u200d⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['letters and digits that are dressed up are plain', '＠ａｎｎａ 𝟎𝟕𝟕 𝓱𝓲', '@anna 077 hi'],
  ['half a letter is a sign that it was one', 'a\ud800b', 'a\ufffdb'],
])('%s', (_, written, plain) => {
  expect(plainWords(written)).toBe(plain);
});

test('what is plain stays as it is, and holds nothing that is not seen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainWords(text);
      expect(plainWords(plain)).toBe(plain);
      expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]|\n{3}/);
    }),
  );
});
