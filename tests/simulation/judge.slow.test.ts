import { describe, expect, test } from 'vitest';
import type { Instant } from '../../src/news/times.ts';
import { hub } from '../../src/syndication/testing/items.ts';
import { judge } from './judge.ts';
import { randomFrom } from '../../src/bench/random.ts';
import { server } from './server.ts';
import { story, type Story } from './story.ts';

const SLOT = '2026-01-14T21:43:06Z';
const drawn = story(randomFrom(1), 0, '2026-01-14T21:20:29Z');
const told: Story = {
  ...drawn,
  changes: [],
  item: { ...drawn.item, social: { ...drawn.item.social, at: SLOT } },
};

/** When a call was made, and what the clock of its run showed. */
interface Call {
  readonly at: Instant;
  readonly clock: Instant;
}

const byAClockAhead: Call = { at: '2026-01-14T21:42:14Z', clock: '2026-01-14T21:43:57Z' };
const byAClockBehind: Call = { at: '2026-01-14T21:43:57Z', clock: '2026-01-14T21:42:14Z' };
const tooEarly: Call = { at: '2026-01-14T21:43:05Z', clock: '2026-01-14T21:43:05Z' };
const inTime: Call = { at: SLOT, clock: SLOT };

describe('the judge of the simulation', () => {
  test.each([
    ['a post at its slot', inTime],
    ['a post of a run whose clock is ahead, and shows that the slot is past', byAClockAhead],
  ])('finds nothing wrong with %s', async (_, call) => {
    expect(await wrongWith(call)).toEqual([]);
  });

  test.each([
    ['a post a second before its slot', tooEarly],
    ['a post of a run whose clock is behind, and not at the slot yet', byAClockBehind],
    ['a post before the slot even by a clock that is ahead', { ...byAClockAhead, clock: tooEarly.clock }],
  ])('finds too early %s', async (_, call) => {
    expect(await wrongWith(call)).toEqual([`${told.id} on account0: it was posted too early`]);
  });

  test('lets a run whose clock is behind correct a post that came in time', async () => {
    expect(await wrongWith(inTime, byAClockBehind)).toEqual([]);
  });

  test('finds too early a post that was corrected in time', async () => {
    expect(await wrongWith(tooEarly, inTime)).toEqual([`${told.id} on account0: it was posted too early`]);
  });
});

/** What is wrong with the post that was made by a call, and was answered by a correction if there was another call. */
async function wrongWith(first: Call, answer?: Call): Promise<readonly string[]> {
  let now = first.at;
  const there = server('account0', 'own', {
    random: randomFrom(1),
    now: () => now,
    faulty: () => false,
    die: () => {},
    turn: async () => {},
  });
  const account = {
    id: 'account0',
    network: 'simulated',
    url: 'https://social.example/account0',
    connected: '2026-01-01',
    enabled: true,
  };
  const publish = async ({ at, clock }: Call, key: string, replyTo?: string) => {
    now = at;
    const signedIn = await there.network.signIn({ account, settings: {}, fetch, now: () => clock });
    const { id, title, url } = told.item;
    const words = { item: id, account: account.id, text: title, language: 'en-GB', link: url, hashtags: [] };
    const post = { ...words, ...(replyTo !== undefined && { replyTo }) };
    return (await signedIn.prepare(post, undefined, key, clock)).publish();
  };
  const { post } = await publish(first, 'c0');
  if (answer) await publish(answer, 'c1', post);
  const { wrong } = judge({
    stories: [told],
    servers: [there],
    accounts: [{ account, ledgerId: account.id, network: there.network, settings: {} }],
    progress: () => [],
    now: '2026-01-20T12:00:00Z',
    posting: hub.posting,
  });
  return wrong;
}
