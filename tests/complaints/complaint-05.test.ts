import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/networks/network.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { item } from '../../src/syndication/testing/items.ts';
import { corrected } from '../../src/syndication/testing/life.ts';
import { changing, scene } from './scene.ts';

/** A network on which nothing can be taken back. */
function unforgetting(network: Network): Network {
  return {
    ...network,
    signIn: async (with_) => ({ ...(await network.signIn(with_)), remove: undefined }),
  };
}

describe('complaint 5: a mistake can be corrected and withdrawn everywhere', () => {
  test('a correction reaches each network by its best means', async () => {
    const here = scene([item()]);
    await syndicate(here.run);
    const calls = changing(here);
    expect((await syndicate(here.built([corrected()]))).exitCode).toBe(0);
    expect(calls()).toEqual({
      bluesky: ['com.atproto.repo.deleteRecord', 'com.atproto.repo.putRecord'],
      mastodon: ['edit'],
    });
    expect(here.texts()).toEqual([
      [expect.stringContaining('Flu clinics open at 10am')],
      [expect.stringContaining('Flu clinics open at 10am')],
    ]);
  });

  test('a withdrawal takes the posts away on each', async () => {
    const here = scene([item()]);
    await syndicate(here.run);
    const calls = changing(here);
    expect((await syndicate(here.built([], ['k7m2p9q4wd']))).exitCode).toBe(0);
    expect(calls()).toEqual({ bluesky: ['com.atproto.repo.deleteRecord'], mastodon: ['delete'] });
    expect(here.texts()).toEqual([[], []]);
  });

  test('a withdrawal takes away the post that was corrected before', async () => {
    const here = scene([item()]);
    await syndicate(here.run);
    await syndicate(here.built([corrected()]));
    await syndicate(here.built([], ['k7m2p9q4wd']));
    expect(here.texts()).toEqual([[], []]);
  });

  test('where a network takes nothing back, the run fails and gives the address of the post', async () => {
    const here = scene([item()]);
    await syndicate(here.run);
    const { accounts, ...run } = here.built([], ['k7m2p9q4wd']);
    const stubborn = accounts.map((one) => ({
      ...one,
      ...(one.network && { network: unforgetting(one.network) }),
    }));
    const { exitCode, outcomes } = await syndicate({ ...run, accounts: stubborn });
    const addresses = here.events.flatMap((event) => (event.kind === 'receipt' ? event.url : []));
    expect(exitCode).toBe(1);
    expect(addresses).toHaveLength(2);
    expect(
      addresses.filter((url) => !outcomes.some(({ words, url: own }) => `${words} ${own}`.includes(url))),
    ).toEqual([]);
  });
});
