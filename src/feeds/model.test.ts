import { expect, test } from 'vitest';
import { kindScopes, placeScopes, topicScopes } from './scope.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { SAMPLE_HUB, sampleFeed } from './testing/sample.ts';

test('carries the latest 50, newest first', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `b${String(index).padStart(9, '0')}`);
  const items = ids.map((id, index) =>
    sampleItem({ id, published: `2026-11-20T09:${String(index).padStart(2, '0')}:00Z` }),
  );
  const feed = await sampleFeed(items);
  expect(feed.items.map(({ id }) => id.slice(-10))).toEqual(ids.toReversed().slice(0, 50));
});

test('an id has nothing of the title, the date, the file or the domain of the site', async () => {
  const moved = sampleItem({ title: 'Other', path: '/news/other/', published: '2026-11-21T09:00:00Z' });
  const elsewhere = { ...SAMPLE_HUB, site: 'https://new.example' };
  const feeds = [await sampleFeed([sampleItem()]), await sampleFeed([moved], { hub: elsewhere })];
  expect(feeds.map(({ id, items }) => [id, items[0]?.id])).toEqual([
    ['tag:thornby.example,2026-02:feed/', 'tag:thornby.example,2026-02:bcdfghjklm'],
    ['tag:thornby.example,2026-02:feed/', 'tag:thornby.example,2026-02:bcdfghjklm'],
  ]);
});

test.each([
  [
    'its latest item',
    [{ published: '2026-11-20T09:00:00Z' }, { published: '2026-11-19T09:00:00Z' }],
    '2026-11-20T09:00:00Z',
  ],
  ['its latest correction', [{ updated: '2026-11-21T10:00:00Z' }, {}], '2026-11-21T10:00:00Z'],
  ["the hub's tag, when it is empty", [], '2026-02-01T00:00:00Z'],
])('is as new as %s, whatever the clock says', async (_, items, updated) => {
  expect(await sampleFeed(items.map(sampleItem))).toMatchObject({ updated });
});

test.each([
  ['its page', [{}], 'https://thornby.example/hub/topics/vaccinations/'],
  [
    'the front page, where nothing holds any more',
    [{ expires: '2026-11-21T00:00:00Z' }],
    'https://thornby.example/hub/',
  ],
  ['the front page, when it is empty', [], 'https://thornby.example/hub/'],
])('the feed of a topic leads to %s', async (_, items, home) => {
  const [scope] = topicScopes(SAMPLE_HUB);
  expect(await sampleFeed(items.map(sampleItem), { scope })).toMatchObject({ home });
});

test.each([
  ['urgent news', '/alerts/'],
  ['events', '/events/'],
  ['all kinds of news', '/news/'],
])('the feed of %s leads to its page, also when nothing holds', async (_, path) => {
  const scope = kindScopes(SAMPLE_HUB).find((kind) => kind.path === path);
  expect(await sampleFeed([], { scope })).toMatchObject({ home: `https://thornby.example/hub${path}` });
});

test.each([
  ['a topic', topicScopes(SAMPLE_HUB)[1], ['cccccccccc']],
  ['a place', placeScopes(SAMPLE_HUB)[0], ['bbbbbbbbbb']],
  ['a kind', kindScopes(SAMPLE_HUB).find(({ path }) => path === '/events/'), ['cccccccccc']],
])('the feed of %s has only its items', async (_, scope, ids) => {
  const items = [
    sampleItem({ id: 'bbbbbbbbbb', topics: ['vaccinations'], places: ['millmere'] }),
    sampleItem({ id: 'cccccccccc', topics: ['care'], places: [], kind: 'event' }),
  ];
  const feed = await sampleFeed(items, { scope });
  expect(feed.items.map(({ id }) => id.slice(-10))).toEqual(ids);
});

test("an item's own picture stands above its text, with its alt text and caption", async () => {
  const image = { file: 'news/2026/a.jpg', alt: 'A nurse & a "patient"', caption: 'At <work>' };
  const feed = await sampleFeed([sampleItem({ image })], {
    picture: () => ({ path: '/pictures/x-1200.jpg', width: 1200, height: 800 }),
  });
  expect(feed.items[0]?.html).toBe(
    '<figure><img src="https://thornby.example/hub/pictures/x-1200.jpg" alt="A nurse &amp; a &quot;patient&quot;" width="1200" height="800">' +
      '<figcaption>At &lt;work&gt;</figcaption></figure><p>Bring your letter.</p>',
  );
});

test('text in another language than that of the hub says so, and in which direction it runs', async () => {
  const feed = await sampleFeed([sampleItem({ language: 'ur' })]);
  expect(feed.items[0]?.html).toBe('<div lang="ur" dir="rtl"><p>Bring your letter.</p></div>');
});
