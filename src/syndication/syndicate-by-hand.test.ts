import { describe, expect, test } from 'vitest';
import { fold } from '../ledger/fold.ts';
import { byHand } from '../networks/by-hand.ts';
import { mastodon } from '../networks/mastodon.ts';
import type { Run } from './run.ts';
import { readSettlement, settle, type Settlement } from './settle.ts';
import { syndicate } from './syndicate.ts';
import { corrected } from './testing/life.ts';
import { item } from './testing/items.ts';
import { mastodonAccount, world, type World } from './testing/world.ts';

const HOUR = 3_600_000;
const POST = 'https://whatsapp.example/channel/1/5';

describe('a post that a person makes by hand', () => {
  test('is made ready once its page is live, waits without a failure, and calls nobody', async () => {
    const theWorld = handing([item()]);
    const { outcomes, exitCode, left } = await syndicate(theWorld.run);
    expect(outcomes).toMatchObject([{ result: 'handed', account: 'mastodon' }]);
    expect(left).toMatchObject([
      { action: 'ask', owed: false, reason: expect.stringContaining(' posted <address') },
    ]);
    expect(exitCode).toBe(0);
    expect(theWorld.mastodon.calls).toEqual([]);
  });

  test('is handed over once, however many runs there are', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    expect((await syndicate(theWorld.run)).outcomes).toEqual([]);
    expect(handedOf(theWorld)).toHaveLength(1);
  });

  test.each([
    ['an item', {}, 23, false],
    ['an item', {}, 25, true],
    ['an alert', { kind: 'alert' as const }, 1, true],
  ])('of %s (%j) makes a run fail when it waited for %d hours: %s', async (_, kind, hours, fails) => {
    const theWorld = handing([item(kind)]);
    await syndicate(theWorld.run);
    theWorld.pass(hours * HOUR);
    expect((await syndicate(theWorld.run)).exitCode).toBe(fails ? 1 : 0);
  });

  test('becomes a receipt when a person says where it is, and is left alone from then on', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    settled(theWorld, 'posted', POST);
    expect(await syndicate(theWorld.run)).toMatchObject({ outcomes: [], exitCode: 0 });
    expect(fold(theWorld.events)).toMatchObject([
      { state: 'posted', posted: { url: POST, revision: item().revision, correction: 0 } },
    ]);
  });

  test.each([
    ['not-posted', ['handed']],
    ['skip', []],
  ] as const)('of which a person says "%s" is handed over again: %j', async (outcome, results) => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    settled(theWorld, outcome);
    const { outcomes } = await syndicate(theWorld.run);
    expect(outcomes.map(({ result }) => result)).toEqual(results);
  });

  test('lapses when nobody posts it in its time, and the run says so; a person may still say that it is there', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    theWorld.pass(73 * HOUR);
    expect(await syndicate(theWorld.run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'lapsed' }] });
    expect(await syndicate(theWorld.run)).toMatchObject({ exitCode: 0, outcomes: [] });
    settled(theWorld, 'posted', POST);
    expect(fold(theWorld.events)).toMatchObject([{ state: 'posted' }]);
  });

  test('is handed over anew when its item changes before anybody posted it; the newest is what a person settles', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    theWorld.pass(HOUR);
    await syndicate(onlyByHand(theWorld.built([corrected()])));
    expect(handedOf(theWorld).map(({ n }) => n)).toEqual(['c0', 'c1']);
    settled(theWorld, 'posted', POST);
    const again = await syndicate(onlyByHand(theWorld.built([corrected()])));
    expect(again).toMatchObject({ outcomes: [], exitCode: 0 });
    expect(fold(theWorld.events).find(({ n }) => n === 'c1')).toMatchObject({
      posted: { url: POST, correction: 1 },
    });
  });

  test('is to be corrected by a person when its item is corrected, and that can be noted', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    settled(theWorld, 'posted', POST);
    const run = onlyByHand(theWorld.built([corrected()]));
    const { left } = await syndicate(run);
    expect(left).toMatchObject([
      { action: 'ask', reason: expect.stringContaining(`by hand: ${POST}. Then run`) },
    ]);
    settled(theWorld, 'skip', '--correction', '1');
    expect((await syndicate(run)).left).toMatchObject([{ action: 'nothing', owed: false }]);
  });

  test.each([
    ['posted', [POST], 'Delete it by hand'],
    ['not-posted', [], 'will not be posted'],
    ['deleted', [], 'its post is deleted'],
  ] as const)(
    'of an item that is withdrawn, and of which a person says "%s"',
    async (outcome, more, words) => {
      const theWorld = handing([item()]);
      await syndicate(theWorld.run);
      const run = onlyByHand(theWorld.built([], [item().id]));
      expect(await syndicate(run)).toMatchObject({
        exitCode: 1,
        left: [{ owed: true, reason: expect.stringContaining('If somebody has posted it already') }],
      });
      settled(theWorld, outcome, ...more);
      expect((await syndicate(run)).left).toMatchObject([{ reason: expect.stringContaining(words) }]);
    },
  );

  test('is not handed over in a pause, and leaves the page in one', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    const pause = [{ reason: 'mourning' }];
    const paused = {
      ...theWorld.run,
      hub: { ...theWorld.run.hub, posting: { ...theWorld.run.hub.posting, pause } },
    };
    expect((await syndicate(paused)).left).toMatchObject([{ action: 'hold' }]);
  });

  test('that a run wrote down and did not hand over is handed over by the next one, and nobody is asked', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    theWorld.events.splice(
      theWorld.events.findIndex(({ kind }) => kind === 'handed'),
      1,
    );
    expect((await syndicate(theWorld.run)).outcomes).toMatchObject([{ result: 'handed' }]);
    expect(handedOf(theWorld)).toHaveLength(1);
    expect(theWorld.events.filter(({ kind }) => kind === 'sending')).toHaveLength(1);
  });

  test('is not posted by the account itself once that has a token again, until a person has looked', async () => {
    const theWorld = handing([item()]);
    await syndicate(theWorld.run);
    const run = { ...theWorld.run, accounts: [theWorld.onMastodon] };
    expect(await syndicate(run)).toMatchObject({ exitCode: 1, left: [{ action: 'ask' }] });
    settled(theWorld, 'posted', POST);
    await syndicate(run);
    expect(theWorld.mastodon.posts()).toEqual([]);
  });
});

function handing(items: Parameters<typeof world>[0]): World {
  const theWorld = world(items);
  return { ...theWorld, run: onlyByHand(theWorld.run) };
}

function onlyByHand(run: Run): Run {
  return { ...run, accounts: [{ ...mastodonAccount, network: byHand(mastodon, 'mastodon'), settings: {} }] };
}

function handedOf({ events }: World) {
  return events.filter(({ kind }) => kind === 'handed');
}

function settled({ events, run }: World, outcome: Settlement['outcome'], ...more: readonly string[]): void {
  const read = readSettlement([item().id, 'mastodon', outcome, ...more, '--by', 'duty editor']);
  if ('wrong' in read) throw new Error(read.wrong);
  const noted = settle(events, read, run.now(), `settled${events.length}`);
  expect(noted).not.toEqual([]);
  events.push(...noted);
}
