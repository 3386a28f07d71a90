import { describe, expect, test } from 'vitest';
import { fold } from '../../src/ledger/fold.ts';
import { event } from '../../src/ledger/testing/events.ts';
import type { ManifestItem } from '../../src/manifest/manifest.ts';
import { instantFromMs, msOf } from '../../src/news/times.ts';
import { plan } from '../../src/syndication/plan.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { hub, item, manifest } from '../../src/syndication/testing/items.ts';
import { blueskyAccount, mastodonAccount } from '../../src/syndication/testing/world.ts';
import { changing, scene } from './scene.ts';

const NOW = '2026-11-22T12:00:00Z';
const accounts = [blueskyAccount, mastodonAccount];
const first = msOf('2026-11-20T09:00:00Z');

/** An archive of items a second apart, all of which are posted on both accounts but the newest ten. */
function archive(length: number): Parameters<typeof plan>[0] {
  const items = Array.from({ length }, (_, index) => {
    const at = instantFromMs(first + index * 1000);
    return item({ id: `story${index}`, published: at, postFrom: at });
  });
  const posted = items.slice(0, -10).map(({ id }) => {
    const of = accounts.flatMap(({ ledgerId }) =>
      (['sending', 'receipt'] as const).map((kind) =>
        event({ kind, item: id, account: ledgerId, attempt: `${id}${ledgerId}`.slice(-12) }),
      ),
    );
    return [id, fold(of)] as const;
  });
  return {
    manifest: { ...manifest([]), items },
    accounts,
    posting: hub.posting,
    progress: new Map(posted),
    sent: [],
    now: NOW,
  };
}

const SMALL = archive(1000);
const LARGE = archive(10_000);

/** Milliseconds that a plan takes, the quickest of some: a computer that is busy makes some of them slower. */
function quickest(of: Parameters<typeof plan>[0]): number {
  const took = Array.from({ length: 4 }, () => {
    const begun = performance.now();
    plan(of);
    return performance.now() - begun;
  });
  return Math.min(...took);
}

const alert = (given: Partial<ManifestItem> = {}) =>
  item({ id: 'alert00001', kind: 'alert', title: 'Boil your water (alert00001)', ...given });

describe('complaint 10: a large archive never makes urgent news wait', () => {
  test('a plan over ten times as many items takes about ten times as long, and no more', () => {
    quickest(SMALL);
    expect(quickest(LARGE)).toBeLessThan(quickest(SMALL) * 25);
  });

  test('the alert is first in the plan, whatever else is due', () => {
    const { manifest: large, ...rest } = LARGE;
    const steps = plan({ ...rest, manifest: { ...large, items: [...large.items, alert()] } });
    expect(steps.filter(({ action }) => action === 'publish').slice(0, 2)).toMatchObject([
      { item: 'alert00001', urgent: true },
      { item: 'alert00001', urgent: true },
    ]);
  });

  test('the alert is out before any other page is asked for', async () => {
    const asked: string[] = [];
    const here = scene([...Array.from({ length: 30 }, (_, index) => item({ id: `story${index}` })), alert()]);
    const fetch: typeof globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return here.run.fetch(input, init);
    };
    await syndicate({ ...here.run, fetch });
    const others = asked.findIndex((url) => url.includes('/news/story'));
    const posts = asked.flatMap((url, at) => (/putRecord|\/api\/v1\/statuses$/.test(url) ? at : []));
    expect(others).toBeGreaterThan(0);
    expect(posts.filter((at) => at < others)).toHaveLength(2);
  });

  test('the alert goes at once though the hour’s cap is used up, and in quiet hours', async () => {
    const stories = Array.from({ length: 10 }, (_, index) => item({ id: `story${index}` }));
    const here = scene(stories);
    await syndicate(here.run);
    const run = here.built([...stories, alert()]);
    const quiet = { ...hub.posting, quiet: { from: '09:00', until: '18:00' } };
    await syndicate({ ...run, hub: { ...hub, posting: quiet } });
    expect(here.texts().map((texts) => texts.filter((text) => text.includes('alert00001')).length)).toEqual([
      1, 1,
    ]);
    expect(here.texts().map(({ length }) => length)).toEqual([5, 5]);
  });

  test('the alert is out before posts are taken down', async () => {
    const here = scene([item()]);
    await syndicate(here.run);
    const calls = changing(here);
    await syndicate(here.built([alert()], ['k7m2p9q4wd']));
    expect(calls()).toEqual({
      bluesky: ['com.atproto.repo.putRecord', 'com.atproto.repo.deleteRecord'],
      mastodon: ['post', 'delete'],
    });
  });

  test('a site that is silent for everything else does not hold the alert up', async () => {
    const stories = Array.from({ length: 5 }, (_, index) => item({ id: `story${index}` }));
    const here = scene([...stories, alert()]);
    const stopped = () => {
      throw new TypeError('fetch failed');
    };
    for (const { url } of stories) here.pages.set(new URL(url).pathname, stopped);
    expect((await syndicate(here.run)).exitCode).toBe(75);
    expect(here.texts().map((texts) => texts.map((text) => text.includes('Boil your water')))).toEqual([
      [true],
      [true],
    ]);
  });
});
