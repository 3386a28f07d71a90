import { describe, expect, test } from 'vitest';
import { syndicate } from './syndicate.ts';
import { hub, item } from './testing/items.ts';
import { corrected } from './testing/life.ts';
import { page, world, type World } from './testing/world.ts';

const many = ['b1', 'b2', 'b3', 'b4'].map((id) => item({ id }));
const old = item({ id: 'b1', postFrom: '2026-11-18T09:00:00Z', published: '2026-11-18T09:00:00Z' });
const repeat = { dates: ['2026-11-22T12:15:00Z'], texts: ['Still open.'] };
const repeated = (one: (typeof many)[number]) => ({ ...one, social: { ...one.social, repeat } });
const spaced = { ...hub, posting: { ...hub.posting, spacing: 30 } };

describe('a run never sleeps for a cap, a spacing, a slot or quiet hours', () => {
  test.each([
    ['a cap', { ...hub.posting, perHour: 1 }],
    ['a spacing', { ...hub.posting, spacing: 30 }],
    ['quiet hours', { ...hub.posting, quiet: { from: '11:00', until: '13:00' } }],
  ])('%s: it ends at once, with 0, and leaves word once for when to go on', async (_, posting) => {
    const slept: number[] = [];
    const sleep = async (ms: number) => void slept.push(ms);
    const here = world(many, { hub: { ...hub, posting }, wait: 900_000, sleep });
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 0 });
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 0 });
    expect([slept, words(here)]).toEqual([[], [expect.any(String)]]);
  });

  test.each([
    ['as its spacing says', { spacing: 30 }],
    ['a quarter of an hour apart where it has none', {}],
  ])('and a backlog after a pause goes out one by one, %s', async (_, spacing) => {
    const paused = { ...hub.posting, ...spacing, pause: [{ reason: 'snow', until: '2026-11-22 12:30' }] };
    const here = world(many, { hub: { ...hub, posting: paused } });
    const after = async () => {
      await syndicate(here.run);
      here.pass(30 * 60_000);
      return here.network.posts().length;
    };
    expect([await after(), await after(), await after(), await after()]).toEqual([0, 1, 2, 3]);
  });

  test.each([
    ['that waited already when the pause began', many, '2026-11-22 11:00', [0, 1, 2, 3]],
    ['of repeats', many.map(repeated), '2026-11-22 12:10', [4, 5, 6, 7]],
  ])('and so does a backlog %s', async (_, items, from, counts) => {
    const pause = [{ reason: 'snow', from, until: '2026-11-22 12:30' }];
    const here = world(items, { hub: { ...hub, posting: { ...hub.posting, perHour: 99, pause } } });
    const after = async () => {
      await syndicate(here.run);
      here.pass(30 * 60_000);
      return here.network.posts().length;
    };
    expect([await after(), await after(), await after(), await after()]).toEqual(counts);
  });

  test('but what has its time after the pause does not wait for that', async () => {
    const paused = { ...hub.posting, pause: [{ reason: 'snow', until: '2026-11-22 08:00' }] };
    const here = world(many, { hub: { ...hub, posting: paused } });
    await syndicate(here.run);
    expect(here.network.posts().length).toBe(many.length);
  });
});

describe('a page that is not live', () => {
  test('keeps no place from items whose pages are', async () => {
    const here = world(many, { hub: spaced });
    here.pages.set('/news/b1/', () => page('ffffffffffffffff'));
    const { outcomes, exitCode } = await syndicate(here.run);
    expect(exitCode).toBe(75);
    expect(outcomes.map(({ item: id, result }) => [id, result])).toEqual([
      ['b1', 'not-live'],
      ['b2', 'posted'],
    ]);
  });

  test('is asked for again later and later: word is left for 10 minutes, 20, 40', async () => {
    const here = world([item()]);
    here.pages.set('/news/k7m2p9q4wd/', () => page('ffffffffffffffff'));
    await syndicate(here.run);
    await syndicate(here.run);
    await syndicate(here.run);
    expect(words(here)).toEqual(['2026-11-22T12:10:00Z', '2026-11-22T12:20:00Z', '2026-11-22T12:40:00Z']);
  });
});

describe('a run that only waits for a page', () => {
  test('gives way with 75 as soon as there is something newer, and leaves lapses to that one', async () => {
    const here = world([item(), old], { wait: 900_000, movedOn: async () => true });
    here.pages.set('/news/k7m2p9q4wd/', () => page('ffffffffffffffff'));
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 75, gaveWay: true });
    expect(here.events.filter(({ kind }) => kind === 'lapsed')).toEqual([]);
  });

  test('posts what is live before it gives way', async () => {
    const here = world(many, { wait: 900_000, movedOn: async () => true });
    here.pages.set('/news/b1/', () => page('ffffffffffffffff'));
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 75, gaveWay: true });
    expect(here.network.posts()).toHaveLength(3);
  });
});

describe('a window that passed', () => {
  test('makes one run fail, and is listed by those after it', async () => {
    const here = world([old]);
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'lapsed' }] });
    const next = await syndicate(here.run);
    expect(next).toMatchObject({ exitCode: 0, outcomes: [], left: [{ lapsed: true, owed: false }] });
    expect(here.events).toHaveLength(1);
  });

  test('and was settled with "post-now" is posted', async () => {
    const here = world([old]);
    await syndicate(here.run);
    here.events.push({
      version: 1,
      kind: 'settled',
      item: 'b1',
      account: 'bluesky',
      n: 'c0',
      attempt: 'person',
      at: '2026-11-22T12:00:01Z',
      by: 'duty editor',
      outcome: 'post-now',
    });
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'posted' }] });
  });
});

describe('an approval', () => {
  const must = (given: Partial<ReturnType<typeof item>> = {}) =>
    corrected({ correction: 0, social: { ...item().social, approve: true }, ...given });

  test('lets an item go, is noted once, and a correction needs another', async () => {
    const approved = [{ id: 'k7m2p9q4wd', at: '2026-11-22T09:05:00Z' }];
    const here = world([must()]);
    expect(await syndicate({ ...here.run, approved })).toMatchObject({ exitCode: 0 });
    await syndicate({ ...here.run, approved });
    expect(here.events.filter(({ kind }) => kind === 'approved')).toHaveLength(1);
    const run = here.built([must({ correction: 1 })]);
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [], left: [{ action: 'hold' }] });
    expect(await syndicate({ ...run, approved })).toMatchObject({ outcomes: [{ result: 'corrected' }] });
  });
});

/** Until when the ledger says that a run waits. */
function words({ events }: World): readonly string[] {
  return events.flatMap((event) => (event.kind === 'waiting' ? [event.until] : []));
}
