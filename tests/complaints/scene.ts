import type { ManifestItem } from '../../src/manifest/manifest.ts';
import { asFetch } from '../../src/networks/testing/as-fetch.ts';
import { PRETEND_MASTODON } from '../../src/networks/testing/pretend-answers.ts';
import { pretendMastodon, type PretendMastodon } from '../../src/networks/testing/pretend-mastodon.ts';
import { msOf } from '../../src/news/times.ts';
import type { Run } from '../../src/syndication/run.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { world, type World } from '../../src/syndication/testing/world.ts';
import type { Life } from '../rounds/life.ts';

/** A hub with an account on Bluesky, and one on a Mastodon that takes no notice of a post's key. */
export interface Scene extends Omit<World, 'onMastodon'> {
  /** The texts of the posts on Bluesky, and of those on Mastodon. */
  readonly texts: () => readonly [readonly string[], readonly string[]];
}

/** The call that makes a post public on Bluesky. */
export const PUT = 'com.atproto.repo.putRecord';

/** A run that posts one item to both accounts has no more steps than these; the test of complaint 1 counts them anew. */
export const STEPS = Array.from({ length: 48 }, (_, at) => at + 1);

/** So long after it, what an earlier run left open can be looked into, in milliseconds. */
export const LATER = 15 * 60_000;

/** Sets the scene at midday on Sunday 22 November 2026. */
export function scene(items: readonly ManifestItem[], changes: Partial<Run> = {}): Scene {
  const { onMastodon, ...here } = world(items, changes);
  const mastodon: PretendMastodon = pretendMastodon({ keys: 'ignored', clock: () => msOf(here.run.now()) });
  const elsewhere = here.run.fetch;
  const atMastodon = asFetch(mastodon.handle);
  const both = (run: Run): Run => ({
    ...run,
    accounts: [...run.accounts, onMastodon],
    fetch: (input, init) =>
      String(input).startsWith(PRETEND_MASTODON.origin) ? atMastodon(input, init) : elsewhere(input, init),
  });
  return {
    ...here,
    mastodon,
    run: both(here.run),
    built: (...given) => both(here.built(...given)),
    texts: () => [
      here.network.posts().map(({ value }) => value.text),
      mastodon.posts().map(({ text }) => text),
    ],
  };
}

/** Calls that change something, by network, from now on until it is asked. */
export function changing({ network, mastodon }: Scene) {
  const from = [network.calls.length, mastodon.calls.length];
  return () => ({
    bluesky: network.calls.slice(from[0]).filter((call) => /repo\.(put|delete|create)Record/.test(call)),
    mastodon: mastodon.calls
      .slice(from[1])
      .map(({ call }) => call)
      .filter((call) => ['post', 'edit', 'delete'].includes(call)),
  });
}

/** A run that dies at some step of its life: before or after a call, a save, or a write to the ledger. */
export async function livedThrough(run: Run, { step, stepAtOnce, isDead, death }: Life): Promise<void> {
  const atOnce =
    <E>(write: (event: E) => void) =>
    (event: E): void => {
      stepAtOnce();
      write(event);
      stepAtOnce();
    };
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    await step();
    const done = await work();
    await step();
    return done;
  };
  const { ledger, fetch, save = async () => true } = run;
  const ended = syndicate({
    ...run,
    fetch: (input, init) => around(() => fetch(input, init)),
    save: () => around(save),
    ledger: { ...ledger, write: atOnce(ledger.write), writeAccount: atOnce(ledger.writeAccount) },
  }).catch((thrown: unknown) => {
    if (!isDead()) throw thrown;
  });
  await Promise.race([ended, death]);
}
