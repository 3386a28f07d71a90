import { describe, expect, test } from 'vitest';
import type { Fetch } from '../strangers/ask.ts';
import { status } from '../strangers/testing/web.ts';
import { readAccounts } from './read-accounts.ts';
import { jsonAnswer, rss } from './testing/answers.ts';
import { rowsOf, toolsWith } from './testing/rows.ts';

/** A web where every feed answers after a turn, and which notes how many calls are under way, in all and at one host. */
function busyWeb(answer: (url: string) => Response = () => new Response(rss('2026-11-20'))) {
  const underWay = new Map<string, number>();
  const most = { inAll: 0, atOne: 0 };
  const asked: string[] = [];
  const fetch: Fetch = async (url) => {
    const { host } = new URL(url);
    asked.push(url);
    underWay.set(host, (underWay.get(host) ?? 0) + 1);
    most.inAll = Math.max(
      most.inAll,
      [...underWay.values()].reduce((sum, one) => sum + one, 0),
    );
    most.atOne = Math.max(most.atOne, underWay.get(host) ?? 0);
    await new Promise(setImmediate);
    underWay.set(host, (underWay.get(host) ?? 1) - 1);
    return answer(url);
  };
  return { fetch, most, asked };
}
const feeds = (count: number, url: (index: number) => string) =>
  rowsOf(...Array.from({ length: count }, (_, index) => `Body ${index},,feed,${url(index)}`));

describe('Accounts are read', () => {
  test('six servers at a time, and on each one after another with a pause', async () => {
    const web = busyWeb();
    const pauses: number[] = [];
    const rows = feeds(60, (index) => `https://host${index % 12}.example/${index}`);
    const sleep = async (ms: number) => void pauses.push(ms);
    const found = await readAccounts(rows, toolsWith(web.fetch, { sleep }));
    expect(web.most).toEqual({ inAll: 6, atOne: 1 });
    expect(pauses).toEqual(Array(48).fill(200));
    expect([...found.values()].map(({ kind }) => kind)).toEqual(Array(60).fill('posts'));
  });

  test('once each, however many bodies share one', async () => {
    const web = busyWeb();
    await readAccounts(
      feeds(5, () => 'https://shared.example/rss'),
      toolsWith(web.fetch),
    );
    expect(web.asked).toEqual(['https://shared.example/rss']);
  });

  test('only where anybody may read', async () => {
    const web = busyWeb();
    const rows = rowsOf(
      'M,,facebook,m',
      'M,,x,m',
      'M,,linkedin,m',
      'M,,bluesky,none',
      'M,,youtube,@millmere',
    );
    const found = await readAccounts(rows, toolsWith(web.fetch));
    expect(web.asked).toEqual([]);
    expect([...found.keys()]).toEqual(['youtube @millmere']);
  });

  test('with a word after each', async () => {
    const told: string[] = [];
    const progress = (done: number, of: number) => void told.push(`${done} of ${of}`);
    await readAccounts(
      feeds(3, (index) => `https://h${index}.example/`),
      toolsWith(busyWeb().fetch, { progress }),
    );
    expect(told).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });
});

describe('A server', () => {
  const rows = [
    ...feeds(6, (index) => `https://one.example/${index}`),
    ...rowsOf('Other,,feed,https://two.example/'),
  ];
  const whys = async (fetch: Fetch) =>
    [...(await readAccounts(rows, toolsWith(fetch))).values()].map((found) =>
      'why' in found ? found.why : found.kind,
    );

  test('that is busy is left alone at once, and others are not', async () => {
    const web = busyWeb((url) => (url.includes('one') ? status(429) : new Response(rss('2026-11-20'))));
    const left = 'one.example was busy, and is left alone until another day.';
    expect((await whys(web.fetch)).toSorted()).toEqual([
      'one.example is busy, and asks to be left alone.',
      ...Array(5).fill(left),
      'posts',
    ]);
    expect(web.asked).toHaveLength(2);
  });

  test('that does not answer is asked three times, and no more', async () => {
    const asked: string[] = [];
    const dead: Fetch = async (url) => {
      asked.push(url);
      throw new TypeError('fetch failed');
    };
    const told = await whys(dead);
    expect(
      told.filter((why) => why === 'one.example did not answer 3 times, and was asked no more.'),
    ).toHaveLength(3);
    expect(asked.filter((url) => url.includes('one'))).toHaveLength(3);
  });

  test('that answers in between is asked on', async () => {
    let calls = 0;
    const shaky: Fetch = async () => {
      calls += 1;
      if (calls % 3 !== 0) throw new TypeError('fetch failed');
      return jsonAnswer({});
    };
    const told = await whys(shaky);
    expect(told.filter((why) => why.includes('no more'))).toEqual([]);
  });
});
