import { describe, expect, test } from 'vitest';
import { pretendWeb, status } from '../strangers/testing/web.ts';
import { checkLinks, type LinksChecked, type LinksToCheck } from './check-links.ts';
import { describeLinks } from './describe-links.ts';
import { NOTHING } from './memory.ts';

const NOW = '2026-11-22T12:00:00Z';

const link = (url: string, line = 8, hash = '') => ({
  url,
  places: [{ file: 'news/a.md', line, column: 5, hash }],
});

/** A check of links on a web, and when which address was asked, in seconds. */
async function check(
  links: LinksToCheck['links'],
  pages: Parameters<typeof pretendWeb>[0],
  more: Partial<LinksToCheck> = {},
) {
  const web = pretendWeb(pages);
  let ms = 5_000_000;
  const times: string[] = [];
  const checked: LinksChecked = await checkLinks({
    hub: { site: 'https://example.org', timeZone: 'Europe/London' },
    links,
    memory: NOTHING,
    now: NOW,
    most: 100,
    patience: 1000,
    fetch: async (url, sent) => {
      times.push(`${(ms - 5_000_000) / 1000} ${sent.method ?? 'GET'} ${url}`);
      return web.fetch(url, sent);
    },
    clock: () => ms,
    wait: async (pause) => {
      ms += pause;
    },
    isLate: () => false,
    ...more,
  });
  return { ...checked, times, said: describeLinks(checked) };
}

const A1 = 'https://a.example/1';
const A2 = 'https://a.example/2';
const B1 = 'https://b.example/1';
const good = () => status(200);

describe('a check of links', () => {
  test('asks one host once a second, and others in between', async () => {
    const { times } = await check(
      [A1, A2, B1].map((url) => link(url)),
      { [A1]: good, [A2]: good, [B1]: good },
    );
    expect(times).toEqual([`0 HEAD ${A1}`, `0 HEAD ${B1}`, `1 HEAD ${A2}`]);
  });

  test('waits before the page itself too, and before what a link leads to on the same host', async () => {
    const { times } = await check([link(A1)], {
      [A1]: ({ method }) => (method === 'HEAD' ? status(405) : status(302, { location: A2 })),
      [A2]: good,
    });
    expect(times).toEqual([`0 HEAD ${A1}`, `1 GET ${A1}`, `2 HEAD ${A2}`]);
  });

  test('asks so many at most, those first that were never asked or longest ago', async () => {
    const memory = {
      links: {
        [A1]: { asked: '2026-11-10T12:00:00Z', said: { kind: 'good' as const } },
        [A2]: { asked: '2026-11-01T12:00:00Z', said: { kind: 'good' as const } },
      },
      resting: {},
    };
    const { times, count, said } = await check(
      [A1, A2, B1].map((url) => link(url)),
      { [A1]: good, [A2]: good, [B1]: good },
      { memory, most: 2 },
    );
    expect(times).toEqual([`0 HEAD ${B1}`, `0 HEAD ${A2}`]);
    expect(count).toEqual({ all: 3, asked: 2, left: 1, unclear: 0 });
    expect(said).toBe(
      '3 links to other websites, 2 asked now: 0 dead, 0 warnings. 1 is left to the next run.',
    );
  });

  test('leaves a host alone that asks for it, in this run and until the moment that it named', async () => {
    const pages = { [A1]: () => status(429, { 'retry-after': '86400' }), [A2]: good };
    const first = await check([link(A1), link(A2)], pages);
    expect(first.times).toHaveLength(1);
    expect(first.memory.resting).toEqual({ 'a.example': '2026-11-23T12:00:00Z' });
    const second = await check([link(A1)], pages, { memory: first.memory, now: '2026-11-23T11:00:00Z' });
    expect(second.times).toEqual([]);
    const third = await check([link(A1)], pages, { memory: first.memory, now: '2026-11-23T12:00:00Z' });
    expect(third.times).toHaveLength(1);
  });

  test('stops when it has taken long', async () => {
    const { times, count } = await check([link(A1)], { [A1]: good }, { isLate: () => true });
    expect(times).toEqual([]);
    expect(count.left).toBe(1);
  });

  test('says of what is known to be gone that it is, also when it is not asked again', async () => {
    const pages = { [A1]: () => status(404) };
    const first = await check([link(A1)], pages);
    const again = await check([link(A1)], pages, { memory: first.memory, now: '2026-11-22T13:00:00Z' });
    expect(again.times).toEqual([]);
    expect(again.told).toEqual(first.told);
    expect(again.told.map(({ dead }) => dead)).toEqual([true]);
  });

  test('forgets links that are no longer there', async () => {
    const first = await check([link(A1)], { [A1]: good });
    expect((await check([], {}, { memory: first.memory })).memory.links).toEqual({});
  });
});

describe('what is told', () => {
  const yesterday = { asked: '2026-11-21T12:00:00Z', since: '2026-11-20T12:00:00Z' };
  const remembered = (said: Parameters<typeof described>[0]) => ({
    links: { [A1]: { ...yesterday, said } },
    resting: {},
  });
  const described = async (said: NonNullable<LinksToCheck['memory']['links'][string]>['said'], hash = '') =>
    (
      await check([link(A1, 8, hash)], {}, { memory: remembered(said), now: '2026-11-21T13:00:00Z' })
    ).said.split('\n\n')[0];

  test.each([
    [
      { kind: 'gone', status: 404 } as const,
      'news/a.md:8:5  There is no page at https://a.example/1 (404). Link to where it is now, or take the link out.',
    ],
    [
      { kind: 'gone', status: 410 } as const,
      'news/a.md:8:5  The page at https://a.example/1 was taken away for good (410). Link to where it is now, or take the link out.',
    ],
    [
      { kind: 'moved', to: 'https://b.example/new' } as const,
      'news/a.md:8:5  Warning: https://a.example/1 has moved for good. Write "https://b.example/new".',
    ],
    [
      { kind: 'moved', to: 'https://b.example/' } as const,
      'news/a.md:8:5  Warning: https://a.example/1 leads to the front page of b.example only. Look there for the page that was meant, or take the link out.',
    ],
    [
      { kind: 'nowhere' } as const,
      'news/a.md:8:5  There has been no website at a.example since Friday 20 November 2026. Correct the address, or take the link out.',
    ],
    [
      { kind: 'failing', why: 'it did not answer in time' } as const,
      'news/a.md:8:5  Warning: https://a.example/1 has not opened since Friday 20 November 2026: it did not answer in time. Try it in a browser. If it does not open there either, take the link out.',
    ],
    [
      { kind: 'private' } as const,
      'news/a.md:8:5  Warning: a.example is not on the public internet, so readers cannot open https://a.example/1. Link to what everybody can open, or take the link out.',
    ],
  ])('of %j', async (said, line) => {
    expect(await described(said)).toBe(line);
  });

  test('of what moved keeps the part of the page', async () => {
    expect(await described({ kind: 'moved', to: 'https://b.example/new' }, '#part')).toContain(
      'https://a.example/1#part has moved for good. Write "https://b.example/new#part".',
    );
  });

  test('of what answers people only is how many there are', async () => {
    const { said } = await check([link(A1)], { [A1]: () => status(403) });
    expect(said).toBe(
      '1 link to other websites, 1 asked now: 0 dead, 0 warnings. 1 answers people only, no programs: try them in a browser now and then.',
    );
  });
});
