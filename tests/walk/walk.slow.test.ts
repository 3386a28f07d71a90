import { expect, test } from 'vitest';
import { walkKeys } from './keys.ts';
import { walk } from './walk.ts';

/** Ten minutes with all that is begun and ended. */
const MINUTE = 60_000;
const seed = Date.now() % 1_000_000;
const around = { seed, clock: Date.now, log: () => {} };

test(`after changes by chance, a site that is brought up to date is a clean one, seed ${seed}`, async () => {
  const end = await walk({
    ...around,
    folder: `.freesheet/walk/${seed}`,
    from: 1,
    changes: 10_000,
    comparisons: 100,
    ms: 6 * MINUTE,
  });
  expect(end.faults).toEqual([]);
  expect(end.comparisons).toBeGreaterThan(1);
});

test(`pages whose keys stay are as they were, seed ${seed}`, async () => {
  const end = await walkKeys({
    ...around,
    folder: `.freesheet/walk/keys-${seed}`,
    from: 0,
    steps: 300,
    ms: MINUTE,
  });
  expect(end.faults).toEqual([]);
  expect(end.checked).toBeGreaterThan(300);
});
