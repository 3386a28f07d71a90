import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../strangers/ask.ts';
import { html, pretendWeb, status } from '../../strangers/testing/web.ts';
import { publicFetch, publicGate } from '../../strangers/public-fetch.ts';
import { atom, rss } from '../testing/answers.ts';
import { feed } from './feed.ts';

const PAGE = 'https://www.millmere.example/news/';
const FEED = 'https://www.millmere.example/rss.xml';
const POSTED = { kind: 'posts', at: [Date.parse('2026-11-20T09:00:00Z')] };
const anRss = () =>
  new Response(rss('Fri, 20 Nov 2026 09:00:00 GMT'), { headers: { 'content-type': 'text/html' } });

const read = (pages: Readonly<Record<string, () => Response>>) =>
  feed.read(PAGE, { fetch: pretendWeb(pages).fetch, userAgent: 'F' });
const naming =
  (...links: readonly string[]) =>
  () =>
    html(`<!doctype html><html><head><link rel=stylesheet href=/a.css>${links.join('')}</head></html>`);

describe('A website feed', () => {
  test('is read, of whatever type its server says that it is', async () => {
    expect(await read({ [PAGE]: anRss })).toEqual(POSTED);
  });

  test('is found where it has moved to', async () => {
    expect(await read({ [PAGE]: () => status(301, { location: '/rss.xml' }), [FEED]: anRss })).toEqual(
      POSTED,
    );
  });

  test.each([
    '<link rel="alternate" type="application/rss+xml" href="/rss.xml">',
    "<LINK HREF='../rss.xml' TYPE='application/rss+xml' REL='alternate'/>",
    '<link rel=alternate type=application/atom+xml href=/rss.xml>',
    '<link rel="alternate" type="application/feed+json; charset=utf-8" href="https://www.millmere.example/rss.xml">',
    '<link rel="alternate" type="application/rss+xml" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" href="/rss.xml">',
  ])('is found by the page that names it: %s', async (link) => {
    expect(await read({ [PAGE]: naming(link), [FEED]: anRss })).toEqual(POSTED);
  });

  test.each([
    [
      'a page without a feed',
      { [PAGE]: naming() },
      'www.millmere.example shows a page there, and the page names no feed.',
    ],
    [
      'a page that names a program',
      { [PAGE]: naming('<link rel=alternate type=application/rss+xml href=javascript:0>') },
      'www.millmere.example shows a page there, and the page names no feed.',
    ],
    [
      'a feed that is a page too',
      { [PAGE]: naming('<link rel=alternate type=application/rss+xml href=/rss.xml>'), [FEED]: naming() },
      'www.millmere.example answered with something else than posts.',
    ],
    [
      'a feed that is not there',
      {
        [PAGE]: naming('<link rel=alternate type=application/rss+xml href=/rss.xml>'),
        [FEED]: () => status(404),
      },
      'www.millmere.example has nothing there (404).',
    ],
    [
      'a feed without items',
      { [PAGE]: () => new Response(rss()) },
      'The feed at www.millmere.example holds nothing.',
    ],
    [
      'a feed without dates',
      { [PAGE]: () => new Response(rss('soon')) },
      'The feed at www.millmere.example has no dates.',
    ],
    [
      'redirects without end',
      { [PAGE]: () => status(302, { location: PAGE }) },
      'www.millmere.example sends us on without end.',
    ],
    [
      'a redirect to nowhere',
      { [PAGE]: () => status(302, { location: 'http://:' }) },
      'www.millmere.example sends us to what is not an address.',
    ],
  ])('%s is not read, and it is said why', async (_, pages, why) => {
    expect(await read(pages)).toMatchObject({ kind: 'not read', why });
  });

  test('that is not there is gone', async () => {
    expect(await read({ [PAGE]: () => status(410) })).toMatchObject({ kind: 'gone' });
  });

  test('of 10 megabytes is cut off and not judged, because its newest item may stand at its end', async () => {
    let sent = 0;
    const part = new TextEncoder().encode(atom('2020-01-01T09:00:00Z').repeat(1000));
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: (controller) => {
            sent += part.length;
            controller.enqueue(part);
            if (sent > 10_000_000) controller.close();
          },
        }),
      );
    expect(await read({ [PAGE]: endless })).toMatchObject({
      kind: 'not read',
      why: 'The answer of www.millmere.example is too long to be read.',
    });
    expect(sent).toBeLessThan(6_000_000);
  });

  test('whose server takes too long is said to be late', async () => {
    const late: Fetch = () => Promise.reject(new DOMException('timeout', 'TimeoutError'));
    expect(await feed.read(PAGE, { fetch: late, userAgent: 'F' })).toEqual({
      kind: 'not read',
      why: 'www.millmere.example did not answer in time.',
      server: 'unreachable',
    });
  });

  test.each(['http://169.254.169.254/latest/', 'http://10.0.0.1/', 'http://127.0.0.1:8080/'])(
    'at %s is never called, and it is said why',
    async (address) => {
      await using strangers = publicFetch(
        publicGate(() => Promise.reject(new Error('No name was to be looked up.'))),
      );
      const found = await feed.read(address, { fetch: strangers.fetch, userAgent: 'F' });
      expect(found).toEqual({ kind: 'not read', why: expect.stringMatching(/so it is never called\.$/) });
    },
  );

  test('a fault of our own is not taken for one of theirs', async () => {
    const ours: Fetch = () => Promise.resolve({ status: 200 } as never);
    await expect(feed.read(PAGE, { fetch: ours, userAgent: 'F' })).rejects.toThrow(TypeError);
  });
});
