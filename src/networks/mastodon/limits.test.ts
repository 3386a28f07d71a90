import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pretendLength } from '../testing/pretend-status.ts';
import { limitsAt } from './limits.ts';

const { count, fits, max } = limitsAt({});
const LONG = 'https://news.example.org/news/flu-clinic-on-saturday/?utm_source=mastodon&utm_medium=social';

test.each([
  ['', 0],
  ['Flu clinic', 10],
  ['Łódź – zażółć', 13],
  ['👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿é', 3],
  ['two\n\nlines', 10],
])('%j counts %i characters as people see them', (text, length) => {
  expect(count(text)).toBe(length);
});

test.each([
  ['https://a.uk', ''],
  [LONG, ''],
  ['https://a.uk/x', '.'],
  ['https://a.uk/x/', '!'],
  ['https://en.wikipedia.org/wiki/Flu_(disease)', ''],
  ['https://a.uk/x', ')'],
  ['https://a.uk/x?page=2', '?'],
  ['https://news.example.org:8443/x', ' more'],
  ['https://gwasanaeth.cymru/newyddion/iechyd–a–gofal/', ''],
  ['http://a.uk', ','],
])('%s counts 23, however long it is, and "%s" after it counts as it is', (address, after) => {
  expect(count(`See ${address}${after}`)).toBe(4 + 23 + [...after].length);
});

test.each(['news.example.org/news/x/', 'nhs.uk', 'http://localhost:4321/news/', 'ahttps://a.uk/x'])(
  '%s counts as it is: the server makes no link of it',
  (text) => {
    expect(count(text)).toBe(text.length);
  },
);

test.each([
  ['@nurses@social.example.org', 7],
  ['Thank you, @night_shift@a.uk!', 24],
  ['@nurses', 7],
  ['news@example.org', 16],
  ['@a.b@c.d', 4],
])('%s counts %i: of somebody elsewhere, the name only', (text, length) => {
  expect(count(text)).toBe(length);
});

test('a name inside an address is part of the address', () => {
  expect(count('https://social.example.org/@nurses@a.uk')).toBe(23);
});

test('a text of 500 fits, and not one of 501', () => {
  expect(max).toBe(500);
  expect(fits(`${'x'.repeat(476)} ${LONG}`)).toBe(true);
  expect(fits(`${'x'.repeat(477)} ${LONG}`)).toBe(false);
});

test("a server's own numbers take the place of the usual ones", () => {
  const own = limitsAt({ max_characters: 5000, characters_reserved_per_url: 30 });
  expect(own.max).toBe(5000);
  expect(own.count(`See ${LONG}`)).toBe(34);
});

test('a text made to be slow is counted at once', () => {
  const nasty = `https://a.uk/${'('.repeat(2000)}${'a.'.repeat(2000)}${'!'.repeat(2000)} @${'a.'.repeat(2000)}`;
  expect(count(nasty)).toBeGreaterThan(6000);
});

test('the pretend server, which counts word by word, counts the same', () => {
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'Ł', '–', '😀', '👩‍👩‍👧', '-', "'") }),
    fc.constantFrom(LONG, 'https://a.uk/x.', '@n@a.uk', '@n', '#Flu', 'nhs.uk', 'a@b.uk'),
  );
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom(' ', '\n\n'), (words, gap) => {
      expect(count(words.join(gap))).toBe(pretendLength(words.join(gap)));
    }),
  );
});
