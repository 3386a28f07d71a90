import { describe, expect, test } from 'vitest';
import { cardOf, cardPath } from './card.ts';
import type { CardElement } from './card-tree.ts';

const HUB = {
  name: 'Brackenshire Health and Care',
  title: 'Brackenshire Health News',
  site: 'https://news.brackenshire.example',
  topics: [{ id: 'vaccinations', name: 'Vaccinations' }],
  language: 'en-GB',
  timeZone: 'Europe/London',
  colours: { brand: '#005eb8', dark: '#003087' },
  demo: false,
};
const ITEM = {
  id: 'bcdfghjklm',
  file: 'news/2026/clinic.md',
  title: 'Flu clinic opens in Brackenford',
  kind: 'news',
  topics: ['vaccinations'],
  published: '2026-11-20T09:00:00Z',
  language: 'en-GB',
} as const;

describe('a card says', () => {
  test.each([
    [
      'topic, title, hub and date',
      {},
      {},
      'Vaccinations Flu clinic opens in Brackenford Brackenshire Health News Friday 20 November 2026',
    ],
    [
      'the kind, where there is no topic',
      { topics: [], title: 'A' },
      {},
      'News A Brackenshire Health News Friday 20 November 2026',
    ],
    [
      'Alert, on alerts',
      { kind: 'alert', title: 'A' },
      {},
      'Alert: Vaccinations A Brackenshire Health News Friday 20 November 2026',
    ],
    [
      'the kind before the topic, and of an event its own day',
      {
        kind: 'event',
        title: 'A',
        event: {
          start: '2026-11-28T09:00:00Z',
          end: '2026-11-28T17:00:00Z',
          for: 'All',
          walkIn: true,
          allDay: false,
        },
      },
      {},
      "What's on: Vaccinations A Brackenshire Health News Saturday 28 November 2026",
    ],
    [
      'of an event that was cancelled that it was',
      {
        kind: 'event',
        title: 'A',
        event: {
          start: '2026-11-28T09:00:00Z',
          end: '2026-11-28T17:00:00Z',
          for: 'All',
          walkIn: true,
          allDay: false,
          cancelled: { at: '2026-11-27T09:00:00Z', why: 'No heating.' },
        },
      },
      {},
      "What's on: Vaccinations A Brackenshire Health News Cancelled: Saturday 28 November 2026",
    ],
    [
      'of a consultation when it closes',
      {
        kind: 'consultation',
        title: 'A',
        consultation: { closes: '2027-01-16T00:00:00Z', phone: '111', paper: 'Forms' },
      },
      {},
      'Have your say: Vaccinations A Brackenshire Health News Closes at the end of Friday 15 January 2027',
    ],
    [
      'a kind that is called like the topic once',
      { kind: 'story', title: 'A' },
      { topics: [{ id: 'vaccinations', name: 'Story' }] },
      'Story A Brackenshire Health News Friday 20 November 2026',
    ],
    [
      'Demonstration, on demo hubs',
      { title: 'A' },
      { demo: true },
      'Vaccinations A Brackenshire Health News Friday 20 November 2026 Demonstration',
    ],
    [
      'the day in the zone of the hub',
      { title: 'A', published: '2026-06-30T23:30:00Z' },
      {},
      'Vaccinations A Brackenshire Health News Wednesday 1 July 2026',
    ],
    [
      '& and < as they are',
      { title: 'A&E < 4 hours' },
      {},
      'Vaccinations A&E < 4 hours Brackenshire Health News Friday 20 November 2026',
    ],
    [
      'the site, where the font cannot draw the name',
      { title: 'A' },
      { name: '健康', title: '健康' },
      'Vaccinations A news.brackenshire.example Friday 20 November 2026',
    ],
  ])('%s', (_, item, hub, words) => {
    const card = cardOf({ ...ITEM, ...item } as typeof ITEM, { ...HUB, ...hub });
    expect(textsOf(card.tree).join(' ')).toBe(words);
    expect(card.plain).toBeUndefined();
  });
});

test('its alt text is what it says', () => {
  expect(cardOf(ITEM, HUB).alt).toBe(
    'Vaccinations. Flu clinic opens in Brackenford. Brackenshire Health News. Friday 20 November 2026.',
  );
});

describe('a title that cannot be drawn gives a plain card, with topic and hub', () => {
  test.each([
    ['an emoji', { title: 'Christmas hours 🎄' }, 'have no "🎄"'],
    ['Chinese', { title: '流感', language: 'zh' }, 'have no "流", "感"'],
    ['an emoji in Urdu', { title: 'ویکسین 🎄', language: 'ur' }, 'have no "🎄"'],
    ['Hebrew and Russian in one', { title: 'Открыто на חנוכה', language: 'ru' }, 'have no'],
  ])('%s', (_, item, why) => {
    const card = cardOf({ ...ITEM, ...item } as typeof ITEM, HUB);
    expect(textsOf(card.tree)).toEqual([
      'News',
      'Vaccinations',
      'Brackenshire Health News',
      'Friday 20 November 2026',
    ]);
    expect(card.texts).toEqual([]);
    expect(card.plain).toContain('news/2026/clinic.md: ');
    expect(card.plain).toContain(why);
  });
});

test.each([
  ['the title', { title: 'Flu clinic opens in Thornby' }, {}],
  ['the day', { published: '2026-11-21T09:00:00Z' }, {}],
  ['the kind', { kind: 'alert' }, {}],
  ["the topic's name", {}, { topics: [{ id: 'vaccinations', name: 'Vaccines' }] }],
  ["the hub's name", {}, { title: 'Another hub' }],
  ['the colour', {}, { colours: { brand: '#005eb8', dark: '#000000' } }],
  ['being a demonstration', {}, { demo: true }],
])('another address when what is drawn changes: %s', (_, item, hub) => {
  const changed = cardOf({ ...ITEM, ...item } as typeof ITEM, { ...HUB, ...hub });
  expect(changed.hash).not.toBe(cardOf(ITEM, HUB).hash);
});

test('the same address when only what is not drawn changes', () => {
  const same = cardOf(
    { ...ITEM, published: '2026-11-20T10:00:00Z', file: 'news/moved.md' } as unknown as typeof ITEM,
    HUB,
  );
  expect(cardPath(same)).toBe(cardPath(cardOf(ITEM, HUB)));
  expect(cardPath(same)).toMatch(/^\/cards\/bcdfghjklm\.[0-9a-f]{16}\.png$/);
});

describe('a title from right to left is drawn by Pango upon the rest, which stands on the right', () => {
  test.each([
    ['Urdu', { title: 'ویکسین 10:30', language: 'ur' }, 'nastaliq', '\u200fویکسین 10:30'],
    ['Arabic', { title: 'لقاح', language: 'ar' }, 'arabic', '\u200fلقاح'],
    ['Hebrew', { title: 'חיסון', language: 'he' }, 'hebrew', '\u200fחיסון'],
    ['one that begins in English', { title: 'NHS לקח', language: 'he' }, 'hebrew', '\u200fNHS לקח'],
    [
      'one with a phone number and a day',
      { title: 'فون 01632 960 001، 28 نومبر', language: 'ur' },
      'nastaliq',
      '\u200fفون 01632\u00a0960\u00a0001، 28\u00a0نومبر',
    ],
  ])('%s', (_, item, font, text) => {
    const card = cardOf({ ...ITEM, ...item } as unknown as typeof ITEM, HUB);
    expect(card.texts).toMatchObject([{ text, font, direction: 'rtl', side: 'right' }]);
    expect(textsOf(card.tree)).toEqual([
      'Vaccinations',
      'Brackenshire Health News',
      'Friday 20 November 2026',
    ]);
    expect(card.alt).toBe(`Vaccinations. ${item.title}. Brackenshire Health News. Friday 20 November 2026.`);
    expect(card.plain).toBeUndefined();
  });

  test('but stays on the left where only words of an English title are', () => {
    const card = cardOf({ ...ITEM, title: 'חנוכה at the library' } as unknown as typeof ITEM, HUB);
    expect(card.texts).toMatchObject([
      { text: '\u200eחנוכה at the library', font: 'hebrew', direction: 'ltr', side: 'left' },
    ]);
  });

  test('and so is a topic, on a ground of its own', () => {
    const hub = { ...HUB, topics: [{ id: 'vaccinations', name: 'חיסונים' }] };
    const card = cardOf({ ...ITEM, kind: 'alert' } as unknown as typeof ITEM, hub);
    expect(card.texts).toMatchObject([{ text: '\u200eAlert: חיסונים', ground: { colour: '#ffeb3b' } }]);
    expect(card.alt).toContain('Alert: חיסונים. Flu clinic');
  });
});

const SHAPES = ['landscape', 'square', 'portrait', 'story'] as const;

test('in every shape it says the same, and has an address of its own', () => {
  const cards = SHAPES.map((shape) => cardOf(ITEM, HUB, shape));
  expect(new Set(cards.map(({ alt }) => alt)).size).toBe(1);
  expect(new Set(cards.map(({ tree }) => textsOf(tree).join(' '))).size).toBe(1);
  expect(new Set(cards.map(({ hash }) => hash)).size).toBe(4);
  expect(cards.map(({ file }) => file.slice(-4))).toEqual(['.png', '.jpg', '.jpg', '.jpg']);
});

test.each(SHAPES)('the same words have the same address: %s', (shape) => {
  const urdu = { ...ITEM, title: 'ویکسین', language: 'ur' } as unknown as typeof ITEM;
  const hashes = [ITEM, urdu].map((item) => cardOf(item, HUB, shape).hash);
  expect(
    [ITEM, urdu].map(
      (item) => cardOf({ ...item, file: 'moved.md' } as unknown as typeof ITEM, HUB, shape).hash,
    ),
  ).toEqual(hashes);
  expect(new Set(hashes).size).toBe(2);
});

// Cards are kept by their hash: with another one, every hub would draw all of its cards again, and their addresses change.
test.each([
  ['usual', {}, {}, 'fd050c0deb896bf2'],
  ['an alert without a topic', { kind: 'alert', topics: [] }, {}, '1018aa4a2c7fc42d'],
  ['wide', { title: 'Otorhinolaryngologyandgastroenterology' }, {}, '3d79516c733928b2'],
  ['divided', { title: 'W'.repeat(110) }, { demo: true }, '229f57891ce4c214'],
  [
    'long',
    { title: 'Walk-in clinic moves to Fennaby Hospital on Monday 30 November because of building work' },
    { title: 'NHS Upper Marle and Wrenhythe Valley Integrated Care Partnership', demo: true },
    '013e20e154e6d00e',
  ],
  ['a plain one', { title: 'Christmas hours 🎄' }, {}, 'eb26cf4d8125a070'],
])('the address of a landscape card stays what it is: %s', (_, item, hub, hash) => {
  expect(cardOf({ ...ITEM, ...item } as typeof ITEM, { ...HUB, ...hub }).hash).toBe(hash);
});

/** The texts of a card from top to bottom, the lines of the title joined. */
function textsOf({ props: { children = [] } }: CardElement): readonly string[] {
  if (typeof children === 'string') return [children];
  const texts = children.map(textsOf);
  const isBlockOfLines = children.every(({ props }) => typeof props.children === 'string');
  const sameSize = new Set(children.map(({ props }) => props.style['fontSize'])).size === 1;
  return isBlockOfLines && sameSize ? [texts.flat().join(' ')] : texts.flat();
}
