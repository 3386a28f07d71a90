import { describe, expect, test } from 'vitest';
import { hub, item } from '../syndication/testing/items.ts';
import { pretendWeb, status } from '../strangers/testing/web.ts';
import { changedFeeds, tellWebSub } from './web-sub.ts';

const webSubHub = 'https://push.example/?secret=hush-hush';
const ours = {
  ...hub,
  webSubHub,
  topics: [...hub.topics, { id: 'care', name: 'Care' }],
};
const flu = { items: [item({ topics: ['flu'], places: [] })], withdrawn: [] };
const feeds = (path: string) =>
  ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `https://news.example.org${path}${file}`);
const answering = (...answers: readonly (() => Response)[]) => {
  let next = 0;
  return pretendWeb({ [webSubHub]: () => (answers[next++] ?? (() => status(204)))() });
};

describe('The feeds that may have changed', () => {
  test('are those of the hub, and of the kind, topics and places of what changed', () => {
    expect(changedFeeds(ours, flu)).toEqual([...feeds('/'), ...feeds('/news/'), ...feeds('/topics/flu/')]);
  });

  test('are all when an item was withdrawn, which stood nobody knows where', () => {
    const changed = { items: [], withdrawn: [{ id: 'k7m2p9q4wd', at: '2026-11-22T09:00:00Z' }] };
    expect(changedFeeds(ours, changed)).toEqual(
      [
        '/',
        '/news/',
        '/notices/',
        '/alerts/',
        '/events/',
        '/have-your-say/',
        '/stories/',
        '/you-said-we-did/',
        '/topics/flu/',
        '/topics/care/',
        '/places/thornby/',
      ].flatMap(feeds),
    );
  });

  test('are named in full, under the path of the site', () => {
    const [first] = changedFeeds({ ...ours, site: 'https://example.org/hub' }, flu);
    expect(first).toBe('https://example.org/hub/rss.xml');
  });
});

describe('The WebSub hub', () => {
  test('is told of each feed by a form of its own', async () => {
    const { fetch, asked } = answering();
    expect(await tellWebSub(ours, flu, fetch)).toEqual([
      { line: 'WebSub: told push.example of 9 feeds.', ours: false },
    ]);
    expect(asked.map(({ sent: { body } }) => Object.fromEntries(new URLSearchParams(body)))).toEqual(
      changedFeeds(ours, flu).map((feed) => ({ 'hub.mode': 'publish', 'hub.url': feed })),
    );
    expect(asked[0]).toMatchObject({
      url: webSubHub,
      sent: { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    });
  });

  test('is not there unless hub.yaml names one', async () => {
    const { fetch, asked } = answering();
    expect(await tellWebSub({ ...ours, webSubHub: undefined }, flu, fetch)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test.each([200, 202, 204])('takes it when it answers %i', async (code) => {
    const { fetch } = answering(() => status(code), ...Array.from({ length: 8 }, () => () => status(code)));
    expect(await tellWebSub(ours, flu, fetch)).toMatchObject([{ ours: false, line: /^WebSub: told/ }]);
  });

  test.each([400, 401, 403, 404, 410])('is wrong in our settings when it answers %i', async (code) => {
    const { fetch } = answering(() => status(code));
    expect(await tellWebSub(ours, flu, fetch)).toMatchObject([
      {
        ours: true,
        line: `WebSub: push.example refused 1 feed (${code}). Correct "webSubHub" in hub.yaml, or take it out, and run again: it is safe.`,
      },
      { ours: false, line: 'WebSub: told push.example of 8 feeds.' },
    ]);
  });

  test.each([301, 408, 429, 500, 503])('is told by the next run when it answers %i', async (code) => {
    const { fetch } = answering(() => status(code));
    expect(await tellWebSub(ours, flu, fetch)).toMatchObject([
      {
        ours: false,
        line: `WebSub: not told of 1 feed. push.example answered ${code}. To try again, run again: it is safe.`,
      },
      { ours: false, line: 'WebSub: told push.example of 8 feeds.' },
    ]);
  });

  test('may be away, and nothing of its address but the host is printed', async () => {
    const told = await tellWebSub(ours, flu, pretendWeb({}).fetch);
    expect(told).toEqual([
      {
        ours: false,
        line: 'WebSub: not told of 9 feeds. push.example could not be reached. To try again, run again: it is safe.',
      },
    ]);
  });
});
