import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { event } from '../ledger/testing/events.ts';
import { syndicate } from './syndicate.ts';
import { begun, ended, LIFE, standing } from './testing/changes.ts';
import { item } from './testing/items.ts';
import { corrected } from './testing/life.ts';
import { world } from './testing/world.ts';

const ROUNDS = { numRuns: 12 };

describe('two runs at once, however their calls fall between each other', () => {
  test.each(LIFE)('%s: once in the end', async (_, change) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const here = await begun(change);
        const run = {
          ...change.run(here),
          save: scheduler.scheduleFunction(async () => true),
          fetch: scheduler.scheduleFunction(here.run.fetch),
        };
        await scheduler.waitFor(Promise.all([syndicate(run), syndicate(run)]));
        expect(standing(here)[1]).toBeLessThanOrEqual(1);
        await ended(here, change);
        expect(standing(here)).toEqual([change.old, change.new]);
      }),
      ROUNDS,
    );
  });

  test('of which one knows of a correction and the other does not: the corrected post stands alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const here = world([item()]);
        const save = scheduler.scheduleFunction(async () => true);
        const { revision } = item();
        const latest = here.built([corrected({ revision })]);
        await scheduler.waitFor(
          Promise.all([syndicate({ ...here.run, save }), syndicate({ ...latest, save })]),
        );
        await ended(here, { run: () => latest, old: 0, new: 1 });
        expect(standing(here)).toEqual([0, 1]);
      }),
      ROUNDS,
    );
  });

  test('a post is not made anew when the save brings one that another run made', async () => {
    const here = world([item()]);
    await syndicate(here.run);
    const rival = { n: 'c2', attempt: 'rival', at: '2026-11-22T11:59:59Z' } as const;
    const brought = [
      event({ kind: 'sending', ...rival, correction: 2 }),
      event({ kind: 'receipt', ...rival }),
    ];
    const save = async () => here.events.push(...brought.splice(0)) >= 0;
    const { outcomes } = await syndicate({ ...here.built([corrected()]), save });
    expect(outcomes).toMatchObject([{ result: 'not-posted', words: 'Not sent: another run has it.' }]);
    expect(here.network.posts()).toEqual([]);
  });
});
