import { expect, test } from 'vitest';
import { parseHub } from '../hub/hub-files.ts';
import { parseItemFile } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { manifestFrom, manifestText } from './from-items.ts';
import { manifestSchema } from './manifest.ts';

const HUB = parseHub(`
name: Thornby Trust
title: Thornby news
strapline: News
site: https://thornby.example/hub
tag: thornby.example,2026
contacts: { public: { name: Public team } }
repository: public
`);
const NOW = '2026-11-22T12:00:00Z';

const SOURCES = {
  card: ({ id, title }: Item) => ({ path: `/cards/${id}.png`, width: 1200, height: 630, alt: `${title}.` }),
  picture: ({ id }: Item) => ({ path: `/pictures/${id}.jpg`, width: 1200, height: 800 }),
};

const ITEM: Item & { revision: string } = {
  ...sampleItem(),
  id: 'bbbbbbbbbb',
  published: '2026-11-20T00:00:00Z',
  social: {
    post: true,
    missed: 'late',
    approve: false,
    text: 'Walk in.',
    accounts: { bluesky: 'Hello.' },
    hashtags: ['Flu'],
  },
  revision: '0123456789abcdef',
};

test('says of an item all that posting needs, with whole addresses, and keeps to its schema', () => {
  const manifest = manifestOf([
    item({
      image: { file: 'news/a.jpg', alt: 'A nurse' },
      changes: [{ at: '2026-11-21T09:00:00Z', what: 'The room', minor: false }],
      updated: '2026-11-21T09:00:00Z',
      correction: 1,
      expires: '2026-12-01T00:00:00Z',
    }),
  ]);
  expect(manifestSchema.parse(JSON.parse(manifestText(manifest)))).toEqual({
    version: 1,
    hub: {
      tag: 'thornby.example,2026',
      name: 'Thornby Trust',
      site: 'https://thornby.example/hub',
      language: 'en-GB',
      timeZone: 'Europe/London',
      demo: false,
    },
    items: [
      {
        id: 'bbbbbbbbbb',
        url: 'https://thornby.example/hub/news/clinic/',
        title: 'Flu clinic opens',
        summary: 'Walk in on Saturday.',
        kind: 'news',
        language: 'en-GB',
        topics: ['vaccinations'],
        places: ['millmere'],
        published: '2026-11-20T00:00:00Z',
        postFrom: '2026-11-20T09:00:00Z',
        updated: '2026-11-21T09:00:00Z',
        expires: '2026-12-01T00:00:00Z',
        changes: [{ at: '2026-11-21T09:00:00Z', what: 'The room', minor: false }],
        revision: '0123456789abcdef',
        correction: 1,
        cards: {
          landscape: {
            url: 'https://thornby.example/hub/cards/bbbbbbbbbb.png',
            type: 'image/png',
            width: 1200,
            height: 630,
          },
        },
        cardAlt: 'Flu clinic opens.',
        picture: {
          url: 'https://thornby.example/hub/pictures/bbbbbbbbbb.jpg',
          type: 'image/jpeg',
          width: 1200,
          height: 800,
          alt: 'A nurse',
        },
        social: {
          post: true,
          missed: 'late',
          approve: false,
          text: 'Walk in.',
          accounts: { bluesky: 'Hello.' },
          hashtags: ['Flu'],
        },
      },
    ],
    withdrawn: [],
  });
});

test('has the cards in other shapes that there are, each a JPEG', () => {
  const otherCards = () => ({ story: { path: '/cards/b.jpg', width: 1080, height: 1920 } });
  const { items } = manifestFrom({ ...SOURCES, hub: HUB, now: NOW, items: [ITEM], otherCards });
  expect(
    manifestSchema.parse(JSON.parse(JSON.stringify({ ...manifestOf([]), items }))).items[0]?.cards,
  ).toEqual({
    landscape: expect.objectContaining({ type: 'image/png' }),
    story: { url: 'https://thornby.example/hub/cards/b.jpg', type: 'image/jpeg', width: 1080, height: 1920 },
  });
});

test.each([
  ['there is none', undefined],
  ['it only decorates', { file: 'news/a.jpg', alt: '' }],
])('has no picture where %s', (_, image) => {
  expect(manifestOf([item({ image })]).items[0]?.picture).toBeUndefined();
});

test('has no picture of somebody whose consent can end: a post could not be brought back', () => {
  const image = { file: 'news/a.jpg', alt: 'A nurse' };
  const agreed = { picture: 'news/a.jpg', end: { at: '2028-01-01T00:00:00Z', why: 'ended' } as const };
  const pictures = [[agreed], [{ picture: 'news/a.jpg' }]].map(
    (people) => manifestOf([item({ image, people })]).items[0]?.picture?.alt,
  );
  expect(pictures).toEqual([undefined, 'A nurse']);
});

test('names a story whose consent has ended as withdrawn, and the reference of no consent', () => {
  const text = (until: string) => `---
id: bcdfghjklm
title: A story
summary: Told.
published: 2026-11-20
kind: story
story: { teller: resident, consent: { reference: C-1-SECRET, until: ${until} } }
image: { file: a.jpg, alt: A nurse }
people: [{ picture: a.jpg, consent: { reference: C-2-SECRET, until: 2027-01-01 } }]
---
Told.
`;
  const [ended, held] = ['2026-11-21', '2026-11-22'].map((until) => {
    const read = parseItemFile(text(until), 'news/2026-11-20-story.md', HUB).item;
    return manifestOf(read ? [{ ...read, revision: '0123456789abcdef' }] : []);
  });
  expect(ended?.items).toEqual([]);
  expect(ended?.withdrawn).toEqual([
    {
      id: 'bcdfghjklm',
      at: '2026-11-22T00:00:00Z',
      url: 'https://thornby.example/hub/news/2026-11-20-story/',
    },
  ]);
  expect(held?.items.map(({ id }) => id)).toEqual(['bcdfghjklm']);
  expect(JSON.stringify([ended, held])).not.toContain('SECRET');
});

test('names every withdrawn item for ever, erased ones too, and nothing of what is hidden', () => {
  const withdrawn = { reason: 'Too early.', erase: false };
  const manifest = manifestOf([
    item({ id: 'bbbbbbbbbb', draft: true }),
    item({ id: 'cccccccccc', published: '2026-11-23T00:00:00Z' }),
    item({ id: 'dddddddddd', withdrawn: { ...withdrawn, at: '2020-01-01T00:00:00Z' } }),
    item({ id: 'ffffffffff', withdrawn: { ...withdrawn, at: '2026-11-21T00:00:00Z', erase: true } }),
    item({ id: 'gggggggggg', withdrawn: { ...withdrawn, at: '2026-11-23T00:00:00Z' } }),
  ]);
  expect(manifest.items.map(({ id }) => id)).toEqual(['gggggggggg']);
  expect(manifest.withdrawn).toEqual([
    { id: 'ffffffffff', at: '2026-11-21T00:00:00Z' },
    { id: 'dddddddddd', at: '2020-01-01T00:00:00Z', url: 'https://thornby.example/hub/news/clinic/' },
  ]);
});

test('lists the 500 items most recently published or changed, a minor change too', () => {
  const old = item({
    id: 'zzzzzzzzzz',
    published: '2020-01-01T00:00:00Z',
    changes: [{ at: '2026-11-22T00:00:00Z', what: 'A comma', minor: true }],
  });
  const others = Array.from({ length: 500 }, (_, index) =>
    item({ id: `b${String(index).padStart(9, '0')}` }),
  );
  const ids = manifestOf([...others, old]).items.map(({ id }) => id);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([500, 'zzzzzzzzzz', 'b000000498']);
});

test.each<[string, Partial<(typeof ITEM)['social']>, boolean]>([
  ['is to be posted next week', { at: '2026-11-29T09:00:00Z' }, true],
  ['was to be posted yesterday', { at: '2026-11-21T09:00:00Z' }, true],
  ['was to be posted last week', { at: '2026-11-15T09:00:00Z' }, false],
  ['is repeated next month', { repeat: { dates: ['2026-12-20T09:00:00Z'], texts: ['Again.'] } }, true],
  [
    'is repeated until spring',
    { repeat: { dates: [], every: 28, until: '2027-03-31T00:00:00Z', texts: ['Again.'] } },
    true,
  ],
])('an old item that %s stays in it: %s', (...[, social, stays]) => {
  const old = item({
    id: 'zzzzzzzzzz',
    published: '2020-01-01T00:00:00Z',
    social: { ...ITEM.social, ...social },
  });
  const others = Array.from({ length: 500 }, (_, index) =>
    item({ id: `b${String(index).padStart(9, '0')}` }),
  );
  expect(manifestOf([...others, old]).items.some(({ id }) => id === 'zzzzzzzzzz')).toBe(stays);
});

test('is the same text in whatever order the items come', () => {
  const items = ['bbbbbbbbbb', 'cccccccccc', 'dddddddddd'].map((id) => item({ id }));
  expect(manifestText(manifestOf(items.toReversed()))).toBe(manifestText(manifestOf(items)));
});

function item(fields: Partial<typeof ITEM>): typeof ITEM {
  return { ...ITEM, ...fields };
}

function manifestOf(items: readonly (typeof ITEM)[]) {
  return manifestFrom({ ...SOURCES, hub: HUB, now: NOW, items });
}
