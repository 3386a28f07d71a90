import { describe, expect, test } from 'vitest';
import { syndicate } from './syndicate.ts';
import { hub, item } from './testing/items.ts';
import { page, world, type World } from './testing/world.ts';

const alert = item({ id: 'alert1', kind: 'alert', title: 'Clinic closed' });
const released = { item: 'alert1', by: 'duty editor' };

describe('an alert', () => {
  test('goes first, before older items, in quiet hours, and over a cap that is full', async () => {
    const posting = { ...hub.posting, perHour: 1, quiet: { from: '11:00', until: '13:00' } };
    const here = world([item({ id: 'b1' }), alert], { hub: { ...hub, posting } });
    const { outcomes } = await syndicate(here.run);
    expect(outcomes.map(({ item: id, result }) => [id, result])).toEqual([['alert1', 'posted']]);
  });

  test('is not held up by the pages of other items, and the run says how soon it was out', async () => {
    const here = world([item({ id: 'b1' }), alert], { wait: 900_000, pushed: '2026-11-22T11:58:30Z' });
    here.pages.set('/news/b1/', () => page('ffffffffffffffff'));
    const { urgency, exitCode } = await syndicate(here.run);
    expect(exitCode).toBe(75);
    expect(urgency).toEqual(['Alert "Clinic closed" was out on bluesky 1 minute 30 seconds after the push.']);
  });

  test('that took more than five minutes says so', async () => {
    const here = world([alert], { pushed: '2026-11-22T11:54:00Z' });
    expect((await syndicate(here.run)).urgency[0]).toContain('more than the five minutes promised');
  });

  test('that was written ahead counts from its own time, not from the push', async () => {
    const ahead = { ...alert, postFrom: '2026-11-22T11:59:00Z' };
    const here = world([ahead], { pushed: '2026-11-20T12:00:00Z' });
    expect((await syndicate(here.run)).urgency).toEqual([
      'Alert "Clinic closed" was out on bluesky 1 minute 0 seconds after its time.',
    ]);
  });

  test('is out before a look for what an earlier run left open', async () => {
    const here = world([item({ id: 'b1' }), alert]);
    here.network.fail('com.atproto.repo.putRecord', 'fault before');
    await syndicate({ ...here.run, manifest: here.built([item({ id: 'b1' })]).manifest });
    here.pass(60_000);
    const { length } = here.events;
    await syndicate({ ...here.run, manifest: here.built([item({ id: 'b1' }), alert]).manifest });
    expect(here.events.slice(length, length + 2)).toMatchObject([
      { item: 'alert1', kind: 'sending' },
      { item: 'alert1', kind: 'receipt' },
    ]);
    expect(here.network.posts()).toHaveLength(2);
  });
});

describe('while the site does not answer', () => {
  test('an alert that a person released goes without its link, once, and the ledger says who', async () => {
    const here = silent(world([alert, item({ id: 'b1' })], { release: released, wait: 60_000 }));
    const { outcomes } = await syndicate(here.run);
    expect(outcomes.find(({ item: id }) => id === 'alert1')).toMatchObject({
      result: 'posted',
      words: expect.stringContaining('Released without its link by duty editor.'),
    });
    const sending = here.events.find(({ kind }) => kind === 'sending');
    expect(sending).toMatchObject({ item: 'alert1', link: null });
    expect(here.events.filter(({ kind }) => kind === 'released')).toMatchObject([{ by: 'duty editor' }]);
    expect(here.network.posts()).toHaveLength(1);
  });

  test('a released alert that the network does not take is tried once a run', async () => {
    const here = silent(world([alert], { release: released, wait: 60_000 }));
    here.network.fail('com.atproto.repo.putRecord', 'fault before');
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'not-posted' }] });
    expect(here.events.filter(({ kind }) => kind === 'released')).toHaveLength(1);
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'posted' }] });
    expect(here.network.posts()).toHaveLength(1);
  });

  test('nothing but the alert that was released goes', async () => {
    const here = silent(world([alert, item({ id: 'b1' })], { release: { ...released, item: 'b1' } }));
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 75 });
    expect(here.network.posts()).toEqual([]);
  });

  test('it is asked for one page a round, however many items are due', async () => {
    const here = silent(world([item({ id: 'b1' }), item({ id: 'b2' }), item({ id: 'b3' })]));
    await syndicate(here.run);
    expect(here.asked()).toBe(1);
  });
});

describe('a released alert whose page is live', () => {
  test('goes with its link, and nothing is noted', async () => {
    const here = world([alert], { release: released });
    await syndicate(here.run);
    expect(here.events.map(({ kind }) => kind)).toEqual(['sending', 'receipt']);
    expect(here.events[0]).toMatchObject({ link: alert.url });
  });
});

/** The world, and its site does not answer. */
function silent(here: World): World & { readonly asked: () => number } {
  let asked = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const isSite = new Request(input).url.startsWith('https://news.example.org/');
    asked += isSite ? 1 : 0;
    return isSite ? Promise.reject(new TypeError('fetch failed')) : here.run.fetch(input, init);
  };
  return { ...here, run: { ...here.run, fetch }, asked: () => asked };
}
