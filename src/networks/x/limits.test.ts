import * as fc from 'fast-check';
import tlds from 'tlds' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { pretendWeight } from '../testing/pretend-x-post.ts';
import { LIMITS } from './limits.ts';
import { linksIn } from './links.ts';
import { NEWER_DOMAINS, RETIRED_DOMAINS } from './retired-domains.ts';

const { count, fits } = LIMITS;
const LONG = 'https://www.brackenshire.nhs.uk/news/2026/flu-clinic-on-saturday/?utm_source=x#when';

// The last six were measured with twitter-text 3.1.0, and recorded apart from this project.
test.each([
  ['', 0],
  ['Flu clinic', 10],
  ['£½é', 3],
  ['e\u0301', 1],
  ['–—“”’', 5],
  ['…', 2],
  ['日本', 4],
  ['👨‍👩‍👧‍👦', 2],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿🇬🇧', 4],
  ['👩🏽‍⚕️👍🏿1️⃣❤️☕️🏳️‍🌈', 12],
  ['🧑‍⚕️', 5],
  ['two\n\nlines', 10],
  [LONG, 23],
  ['https://a.uk', 23],
  ['nhs.uk/flu', 23],
  ['111.nhs.uk', 23],
  ['example.co.uk', 23],
  ['予約はnhs.uk/flu', 29],
  ['nhs.uk/flu visit 111.nhs.uk now', 57],
])('%j counts %i', (text, weight) => {
  expect(count(text)).toBe(weight);
  expect(pretendWeight(text).weight).toBe(weight);
});

test.each([
  ['https://a.uk/x', '.'],
  ['https://a.uk/x/', '!'],
  ['https://en.wikipedia.org/wiki/Flu_(disease)', ''],
  ['https://a.uk/x', ')'],
  ['https://a.uk/x?page=2', '?'],
  ['https://a.uk:8443/x', ' more'],
  ['nhs.uk', ','],
  ['HTTPS://WWW.NHS.UK/', ' '],
  ['gwasanaeth.cymru/iechyd–a–gofal/', ''],
])('%s counts 23, and "%s" after it as it is', (address, after) => {
  expect(count(`See ${address}${after}`)).toBe(4 + 23 + after.length);
});

test.each([
  'news@nhs.uk',
  '@nhs.uk',
  '#nhs.uk',
  'https://news.example/news/clinic/',
  'at 9.30am, e.g. on 3.12.2026',
  'first.last@brackenshire.nhs.uk',
  'walk.in-centre',
  'leaflet.pdf',
])('%s counts as it is: X makes no link of it', (text) => {
  expect(count(text)).toBe(text.length);
  expect(linksIn(text)).toEqual([]);
});

test('256 letters with a link fit, and not 257', () => {
  expect(fits(`${'x'.repeat(256)} ${LONG}`)).toBe(true);
  expect(fits(`${'x'.repeat(257)} ${LONG}`)).toBe(false);
});

describe("X's own counting", () => {
  const ordinary = oneOf(
    "Flu clinic £9.50 ½ café don't Łódź – “Hello” … 日本語 111 9.30am e.g. U.K.",
    '👨‍👩‍👧‍👦 🇬🇧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👩🏽‍⚕️ 😀 ❤️ ⚠️ 1️⃣ ♿️ 🧑‍⚕️ 🫱🏻‍🫲🏿',
    `${LONG} https://a.uk http://nhs.uk/x. nhs.uk/flu 111.nhs.uk (www.gov.uk) https://gov.wales/`,
    '@NHSuk @n.uk #Flu #日本 $NHS news@nhs.uk https://example.org/a_(b)',
  );

  test('counts ordinary texts the same', () => {
    fc.assert(
      fc.property(fc.array(ordinary), fc.constantFrom(' ', '\n\n', ', '), (words, gap) => {
        expect(count(words.join(gap))).toBe(pretendWeight(words.join(gap)).weight);
      }),
      { numRuns: 400 },
    );
  });

  test('never counts more, whatever the text', () => {
    const awkward = oneOf(
      '. . / - _ @ # $ ? = ( ) : ! & " … https:// a é 日本 nhs uk co com UK music boots xn--p1ai рф 中国 t.co/ 80',
      '😀 👩 👧 🧑 🏻 \u200D \uFE0F \u20E3 ♀ ⚕ ❤ 🔥 🏳 🏴 🇬 🇧 🇨 🇶 \u200B \u200E \uFEFF \u0301 \uD83D İ ß 7 ©',
    );
    const any = fc.oneof({ weight: 6, arbitrary: awkward }, fc.string({ unit: 'binary', maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        expect(count(text)).toBeGreaterThanOrEqual(pretendWeight(text).weight);
      }),
      { numRuns: 2000 },
    );
  });

  test('knows the same domains as ours, retired or newer', () => {
    const isLink = (domain: string) => pretendWeight(`a.${domain}`).weight === 23;
    expect(tlds.filter((domain) => !isLink(domain)).toSorted()).toEqual([...NEWER_DOMAINS].toSorted());
    expect(RETIRED_DOMAINS.filter((domain) => !isLink(domain) || tlds.includes(domain))).toEqual([]);
  });

  test('knows every emoji of one letter and its mark as ours does, or counts it less', () => {
    const letters = Array.from({ length: 0x1fb00 - 0x2000 }, (_, place) =>
      String.fromCodePoint(0x2000 + place),
    );
    const forms = letters.flatMap((letter) => [
      letter,
      `${letter}\uFE0F`,
      `${letter}🏽`,
      `${letter}\u200D♂️`,
    ]);
    expect(forms.filter((text) => count(text) < pretendWeight(text).weight)).toEqual([]);
  });
});

test.each([
  `https://a.uk/${'('.repeat(2000)}${'a.'.repeat(2000)}${'!'.repeat(2000)}`,
  '日.'.repeat(2000),
  `${'a-'.repeat(2000)}.`,
])('a text made to be slow is counted all the same', (text) => {
  expect(count(text)).toBeGreaterThan(4000);
});

/** One of the words of some lines, or what divides them. */
function oneOf(...lines: readonly string[]): fc.Arbitrary<string> {
  return fc.constantFrom(' ', '\n', ...lines.flatMap((line) => line.split(' ')));
}
