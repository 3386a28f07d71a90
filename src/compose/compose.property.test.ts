import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Limits } from '../networks/network.ts';
import { compose, type Postable } from './compose.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const split = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Stretches that a post has whole or not at all. Each is told from the others, so that a part of one is seen. */
const UNCUT = [
  'https://www.nhs.uk/flu-jab/?a=1#who',
  '01632 960 001',
  '£1,000.50',
  'Saturday 28 November 2026',
  '9.30am',
  '👨‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'e.g.',
] as const;

/** What any text may hold, but for what looks like a part of a stretch above. */
const isNoPart = (text: string): boolean => !/👨|🏴|£1|9\./u.test(text);

const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,9}[.,!]?$/) },
  { weight: 2, arbitrary: fc.constantFrom(...UNCUT) },
  { weight: 1, arbitrary: fc.constantFrom('Łódź', 'ویکسین', '日本語', '#FluVaccine', 'Dr.', '\n') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }).filter(isNoPart) },
);
const words = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((all) => `News ${all.join(' ')}`);

const picture = { url: 'https://n.example/p.jpg', type: 'image/jpeg', width: 1200, height: 800 };
const item = fc.record({
  id: fc.constant('fbcdgh2345'),
  url: fc.stringMatching(/^[a-z]{1,30}$/).map((slug) => `https://news.example/news/${slug}/`),
  title: words(8),
  summary: words(30),
  language: fc.constant('en-GB'),
  cards: fc.constant({ landscape: picture }),
  cardAlt: fc.constant('A card'),
  picture: fc.option(fc.constant({ ...picture, alt: 'A nurse' }), { nil: undefined }),
  social: fc.record({
    text: fc.option(words(60), { nil: undefined }),
    accounts: fc.constant({}),
    hashtags: fc.array(fc.constantFrom('FluVaccine', 'NHS', 'winter wellbeing'), { maxLength: 4 }),
  }),
});

const limits = fc
  .record({ max: fc.integer({ min: 120, max: 400 }), linkInText: fc.boolean() })
  .map(({ max, linkInText }): Limits => ({
    max,
    linkInText,
    unit: 'characters',
    count: (text) => split(text).length,
    fits: (text) => split(text).length <= max && Buffer.byteLength(text) <= 10 * max,
    shownLink: (url) => url.replace('https://', ''),
  }));

const news = fc.record({
  kind: fc.constant('alert' as const),
  changes: fc.array(
    fc.record({
      what: words(30),
      minor: fc.constant(false),
      state: fc.constantFrom('updated' as const, 'stood-down' as const),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const alert = fc.tuple(item, news).map(([of, more]) => ({ ...of, ...more }));

const composed = (
  check: (post: ReturnType<typeof compose>, of: Postable, limits: Limits) => void,
  items: fc.Arbitrary<Postable> = fc.oneof(item, alert),
) =>
  fc.assert(
    fc.property(items, limits, (of, most) => {
      check(compose(of, { id: 'a', limits: most }), of, most);
    }),
    { numRuns: 80 },
  );

test('a post always fits', () => {
  composed(({ text }, _, { fits }) => expect(fits(text)).toBe(true));
});

test('a post without text of its own always begins with the title, or as much of it as fits', () => {
  composed(
    ({ text }, of) => expect(of.social.text !== undefined || text.startsWith('News')).toBe(true),
    item,
  );
});

test('a post of an alert with news always begins with it, whatever text staff gave it', () => {
  composed(({ text }) => expect(text).toMatch(/^(Update|Stood down): News/), alert);
});

test('the spans point at the shown link and at each hashtag, exactly', () => {
  composed(({ text, linkSpan, hashtags }, of, { shownLink }) => {
    expect(linkSpan ? text.slice(linkSpan.start, linkSpan.end) : shownLink(of.url)).toBe(shownLink(of.url));
    expect(hashtags.map(({ start, end }) => text.slice(start, end))).toEqual(
      hashtags.map(({ tag }) => `#${tag}`),
    );
  });
});

test('the link is in the text, once, where the network or a picture needs it', () => {
  composed(({ text, attachment }, of, { linkInText, shownLink }) => {
    const needed = linkInText || attachment?.kind === 'picture';
    expect(text.split(shownLink(of.url)).length - 1).toBe(needed ? 1 : 0);
  });
});

test('there are two hashtags at most, in CamelCase, and nothing stands after them', () => {
  composed(({ text, hashtags }) => {
    expect(hashtags.length).toBeLessThanOrEqual(2);
    expect(hashtags.map(({ tag }) => /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{N}\p{M}]*$/u.test(tag))).not.toContain(
      false,
    );
    expect(text.endsWith(hashtags.map(({ tag }) => `#${tag}`).join(' '))).toBe(true);
  });
});

test('no link, number, date, emoji or abbreviation is ever cut in two', () => {
  composed(({ text }) => {
    const rest = UNCUT.reduce((left, whole) => left.replaceAll(whole, '·'), text);
    expect(rest).not.toMatch(/https|nhs\.uk|01632|£1|November|9\.|👨|🏴|e\.g/);
  });
});

test('half a character is never left', () => {
  composed(({ text }) => expect(text.isWellFormed()).toBe(true));
});

test('the same item gives the same post', () => {
  composed((post, of, most) => expect(compose(of, { id: 'a', limits: most })).toEqual(post));
});
