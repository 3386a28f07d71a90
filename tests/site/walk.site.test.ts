import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEST_FOLDER } from '../run/steps.ts';
import { walk } from '../walk/walk.ts';

test('after a few changes by chance, a site that is brought up to date is a clean one to the byte', async () => {
  const store = join(TEST_FOLDER, 'store', 'walk');
  // Most of its cards are those of the demo hub.
  cpSync(join(TEST_FOLDER, 'store', 'demo'), store, { recursive: true });
  const end = await walk({
    seed: 11,
    from: 1,
    changes: 1,
    comparisons: 3,
    ms: Number.POSITIVE_INFINITY,
    quick: true,
    folder: join(TEST_FOLDER, 'walk'),
    store,
    clock: Date.now,
    log: () => {},
  });
  expect(end.faults).toEqual([]);
  expect(end.comparisons).toBe(3);
}, 120_000);
