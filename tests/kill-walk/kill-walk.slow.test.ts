import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ITEMS, scene, type Ended } from './scene.ts';

/** Steps of a run that posts both items: a write has three, a call two. The first test counts them anew. */
const STEPS = 34;

/** The step just after the network took the first post, and before the ledger has its receipt. */
const POSTED = 15;

/** Steps of a run that finds a post of an earlier one. */
const RECOVERY_STEPS = 23;

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe.concurrent('a run that is killed, and run again', { timeout: 120_000 }, () => {
  test('has so many steps when nothing kills it', async () => {
    await using here = await scene();
    const ledger = join(here.folder, 'ledger');
    expect(stepsOf(await here.run(0, ledger))).toBe(STEPS);
  });

  test.each(upTo(STEPS))('at step %i leaves each post there once', async (dieAt) => {
    await using here = await scene();
    const ledger = join(here.folder, 'ledger');
    expect((await here.run(dieAt, ledger)).code).toBe(null);
    const second = await here.run(0, ledger);
    expect(second).toMatchObject({ code: 0 });
    expect(here.network.posts()).toHaveLength(ITEMS.length);
    expect(here.progress(ledger).map(({ state }) => state)).toEqual(['posted', 'posted']);
  });
});

describe.concurrent(
  'a run that looks for the post of one that was killed, and is killed itself',
  { timeout: 120_000 },
  () => {
    test('has so many steps when nothing kills it', async () => {
      await using here = await scene();
      const ledger = join(here.folder, 'ledger');
      await here.run(POSTED, ledger);
      expect(here.network.posts()).toHaveLength(1);
      expect(stepsOf(await here.run(0, ledger))).toBe(RECOVERY_STEPS);
    });

    test.each(upTo(RECOVERY_STEPS))('at step %i leaves each post there once', async (dieAt) => {
      await using here = await scene();
      const ledger = join(here.folder, 'ledger');
      await here.run(POSTED, ledger);
      expect((await here.run(dieAt, ledger)).code).toBe(null);
      expect(await here.run(0, ledger)).toMatchObject({ code: 0 });
      expect(here.network.posts()).toHaveLength(ITEMS.length);
      expect(here.progress(ledger).map(({ state }) => state)).toEqual(['posted', 'posted']);
    });
  },
);

function stepsOf({ printed }: Ended): number {
  return Number(/STEPS=(\d+)/.exec(printed)?.[1]);
}
