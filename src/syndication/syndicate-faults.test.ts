import { describe, expect, test } from 'vitest';
import type { LedgerEvent } from '../ledger/event.ts';
import type { Network } from '../networks/network.ts';
import type { Fault } from '../networks/testing/faults.ts';
import { syndicate } from './syndicate.ts';
import { hub, item } from './testing/items.ts';
import { blueskyAccount, world } from './testing/world.ts';

const PUT = 'com.atproto.repo.putRecord';
const kinds = (events: readonly LedgerEvent[]) => events.map(({ kind }) => kind);

describe('when a publish call goes wrong', () => {
  test.each<[Fault, number]>([
    ['lost', 0],
    ['hangs', 0],
    ['cut', 0],
    ['web page', 0],
    ['fault after', 0],
    ['fault before', 1],
    ['unreachable', 1],
  ])('with "%s", this run or the next ends with exactly one post', async (fault, exitCode) => {
    const { run, network } = world([item()]);
    network.fail(PUT, fault);
    const first = await syndicate(run);
    const second = await syndicate(run);
    expect([first.exitCode, second.exitCode]).toEqual([exitCode, 0]);
    expect(network.posts()).toHaveLength(1);
    expect(second.left).toMatchObject([{ action: 'nothing', owed: false }]);
  });

  test('because the network is busy, the item waits for the moment it named, and keeps its first moment', async () => {
    const { run, network, events, pass } = world([item()]);
    network.fail(PUT, 'busy');
    expect(await syndicate(run)).toMatchObject({
      exitCode: 1,
      left: [{ action: 'wait', until: '2026-11-22T12:00:17Z' }],
    });
    expect(await syndicate(run)).toMatchObject({ exitCode: 1, outcomes: [] });
    pass(17_000);
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [{ result: 'posted' }] });
    const moments = events.flatMap((one) => (one.kind === 'sending' ? [one.createdAt] : []));
    expect(moments).toEqual(['2026-11-22T12:00:00Z', '2026-11-22T12:00:00Z']);
  });

  test('there is no second call in the same run', async () => {
    const { run, network } = world([item()]);
    network.fail(PUT, 'fault before');
    await syndicate(run);
    expect(network.calls.filter((call) => call === PUT)).toHaveLength(1);
  });

  test('and nobody can say what came of it, a person is asked with the exact command', async () => {
    const { run, network, events } = world([item()]);
    const accounts = run.accounts.map((account) => ({ ...account, network: blind(blueskyAccount.network) }));
    network.fail(PUT, 'lost');
    const first = await syndicate({ ...run, accounts });
    expect(first).toMatchObject({ exitCode: 1, outcomes: [{ result: 'unsure' }] });
    expect(first.outcomes[0]?.words).toContain(
      'npm run settle -- k7m2p9q4wd bluesky posted <address of the post>',
    );
    expect(kinds(events)).toEqual(['sending', 'unsure']);
    expect(await syndicate({ ...run, accounts })).toMatchObject({ exitCode: 1, outcomes: [] });
    expect(network.posts()).toHaveLength(1);
  });
});

describe('what goes wrong before the publish call leaves nothing public', () => {
  test('an upload that fails', async () => {
    const { run, network, events } = world([item()]);
    network.fail('com.atproto.repo.uploadBlob', 'fault after');
    expect(await syndicate(run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'not-posted' }] });
    expect(kinds(events)).toEqual(['failed']);
    expect((await syndicate(run)).exitCode).toBe(0);
    expect(network.posts()).toHaveLength(1);
  });

  test('a picture in whose place the site has a web page', async () => {
    const picture = {
      url: 'https://news.example.org/p.jpg',
      type: 'image/jpeg',
      width: 9,
      height: 9,
      alt: 'A nurse',
    };
    const { run, pages, network } = world([item({ picture })]);
    pages.set('/p.jpg', () => new Response('<html></html>', { headers: { 'content-type': 'text/html' } }));
    const { exitCode, outcomes } = await syndicate(run);
    expect(exitCode).toBe(1);
    expect(outcomes[0]?.words).toContain('p.jpg is not a picture');
    expect(network.posts()).toEqual([]);
  });

  test('an item that expires while the ledger is saved', async () => {
    const here = world([item({ expires: '2026-11-22T12:00:30Z' })], {
      save: async () => (here.pass(60_000), true),
    });
    expect(await syndicate(here.run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'lapsed' }] });
    expect(kinds(here.events)).toEqual(['sending', 'failed', 'lapsed']);
    expect(here.network.posts()).toEqual([]);
  });

  test('a sign-in that fails, on one account of two', async () => {
    const { run, network } = world([item({ id: 'b1' })]);
    const bad = run.accounts.map(({ account, settings, ...others }) => ({
      ...others,
      account: { ...account, id: 'second' },
      ledgerId: 'second',
      settings: { ...settings, APP_PASSWORD: 'wrong' },
    }));
    const { exitCode, outcomes } = await syndicate({ ...run, accounts: [...bad, ...run.accounts] });
    expect(exitCode).toBe(1);
    expect(outcomes.map(({ account, result }) => [account, result])).toEqual([
      ['second', 'not-posted'],
      ['bluesky', 'posted'],
    ]);
    expect(network.posts()).toHaveLength(1);
  });

  test('a missing setting: the run ends with 1', async () => {
    const { run } = world([item()]);
    expect(await syndicate({ ...run, accounts: [blueskyAccount] })).toMatchObject({
      exitCode: 1,
      outcomes: [{ result: 'not-posted' }],
    });
  });

  test('a save that fails: nothing is sent, and nothing more is tried', async () => {
    const { run, network, events } = world([item({ id: 'b1' }), item({ id: 'b2' })], {
      save: async () => false,
    });
    const { exitCode, trouble } = await syndicate(run);
    expect(exitCode).toBe(1);
    expect(trouble).toContain('could not be saved');
    expect(kinds(events)).toEqual(['sending', 'failed']);
    expect(network.posts()).toEqual([]);
  });

  test('a disk that is full', async () => {
    const { run, network } = world([item()]);
    const { exitCode, trouble } = await syndicate({ ...run, ledger: { ...run.ledger, write: full } });
    expect(exitCode).toBe(1);
    expect(trouble).toContain('could not be written (ENOSPC)');
    expect(network.posts()).toEqual([]);
  });

  test('a hub marked as a demonstration, off this computer', async () => {
    const { run, network } = world([item()]);
    const { exitCode, outcomes } = await syndicate({ ...run, hub: { ...hub, demo: true } });
    expect(exitCode).toBe(1);
    expect(outcomes[0]?.words).toContain('demonstration');
    expect(network.calls).toEqual([]);
  });
});

describe('a save that fails after the post', () => {
  test('ends with 1, and the next run has nothing to send', async () => {
    let saves = 0;
    const { run, network } = world([item()], { save: async () => (saves += 1) !== 2 && saves !== 3 });
    expect(await syndicate(run)).toMatchObject({ exitCode: 1, outcomes: [{ result: 'posted' }] });
    expect(await syndicate(run)).toMatchObject({ exitCode: 0, outcomes: [] });
    expect(network.posts()).toHaveLength(1);
  });
});

/** A network that takes posts and cannot say which it has. */
function blind(network: Network): Network {
  const find = async () => ({ found: 'unknown', why: 'it shows no posts' }) as const;
  return { ...network, signIn: async (with_) => ({ ...(await network.signIn(with_)), find }) };
}

function full(): never {
  throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
}
