import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../ledger/fold.ts';
import type { Fault } from '../networks/testing/faults.ts';
import type { PretendCall } from '../networks/testing/pretend-routes.ts';
import type { Run } from './run.ts';
import { syndicate } from './syndicate.ts';
import { item } from './testing/items.ts';
import { corrected, died, dying } from './testing/life.ts';
import { world, type World } from './testing/world.ts';

/** One thing that happens: a run as it goes or dies, a fault to come, a new build, an old manifest, or an hour. */
type Deed = (here: World, at: { built: number; withdrawn: boolean }) => Promise<unknown>;

const { revision } = item();
const FAULTS: readonly Fault[] = ['lost', 'fault before', 'fault after', 'busy', 'web page', 'wrong scope'];
const CALLS: readonly PretendCall[] = ['post', 'edit', 'delete', 'read', 'list'];
const PROCEDURES = ['putRecord', 'deleteRecord', 'getRecord', 'listRecords', 'uploadBlob'];

const run: Deed = (here, at) => syndicate(runOf(here, at));
const deeds = fc.oneof(
  { weight: 4, arbitrary: fc.constant(run) },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 6 }).map(
      (k): Deed =>
        (here, at) =>
          died(syndicate(dying(runOf(here, at), k))),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...FAULTS), fc.constantFrom(...CALLS), fc.constantFrom(...PROCEDURES))
      .map(([fault, call, procedure]): Deed => async ({ mastodon, network }) => {
        mastodon.fail(call, fault);
        network.fail(`com.atproto.repo.${procedure}`, fault);
      }),
  },
  { weight: 1, arbitrary: fc.constant<Deed>(async (_, at) => (at.built += 1)) },
  { weight: 1, arbitrary: fc.constant<Deed>((here, at) => syndicate(runOf(here, { ...at, built: 0 }))) },
  { weight: 2, arbitrary: fc.constant<Deed>(async ({ pass }) => pass(3_600_000)) },
);

describe('whatever happens to an item, in whatever order', () => {
  test('an account never has two first posts of it, and has exactly one in the end, as it was last built', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { maxLength: 12 }), async (all) => {
        const here = world([item()]);
        const at = { built: 0, withdrawn: false };
        for (const deed of all) {
          await deed(here, at);
          expect(Math.max(...counts(here))).toBeLessThanOrEqual(1);
        }
        await settled(here, at);
        expect(counts(here)).toEqual([1, 1]);
        expect(fold(here.events)).toEqual(fold(here.events.toReversed()));
        at.withdrawn = true;
        await settled(here, at);
        expect(counts(here)).toEqual([0, 0]);
      }),
      { numRuns: 60 },
    );
  });
});

function runOf(here: World, { built, withdrawn }: { built: number; withdrawn: boolean }): Run {
  const changes = Array.from({ length: built }, (_, index) => ({
    at: `2026-11-22T11:0${index % 10}:00Z`,
    what: `Change ${index}`,
    minor: false,
  }));
  const now = corrected({ revision, correction: built, changes });
  const { manifest } = withdrawn ? here.built([], [now.id]) : here.built([now]);
  return { ...here.run, manifest, accounts: [...here.run.accounts, here.onMastodon] };
}

/** Runs an hour apart, until all is done. */
async function settled(here: World, at: { built: number; withdrawn: boolean }): Promise<void> {
  for (let hour = 0; hour < 6; hour += 1) {
    here.pass(3_600_000);
    await syndicate(runOf(here, at));
  }
}

function counts({ network, mastodon }: World): readonly [number, number] {
  return [network.posts().length, mastodon.posts().length];
}
