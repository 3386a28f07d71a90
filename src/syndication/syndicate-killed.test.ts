import { describe, expect, test } from 'vitest';
import { syndicate } from './syndicate.ts';
import { begun, ended, LIFE, standing } from './testing/changes.ts';
import { died, dying } from './testing/life.ts';

describe('a run that is killed at any write to the ledger is finished by the next', () => {
  const kills = LIFE.flatMap(([what, change]) => [1, 2, 3, 4].map((write) => [what, write, change] as const));

  test.each(kills)('%s, killed at write %d', async (_, write, change) => {
    const here = await begun(change);
    await died(syndicate(dying(change.run(here), write)));
    await ended(here, change);
    expect(standing(here)).toEqual([change.old, change.new]);
  });

  test.each(kills)('%s, and the disk is full from write %d on', async (_, write, change) => {
    const here = await begun(change);
    const fullDisk = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    await syndicate(dying(change.run(here), write, fullDisk));
    await ended(here, change);
    expect(standing(here)).toEqual([change.old, change.new]);
  });

  test.each(kills)('%s, and save %d is refused', async (_, save, change) => {
    const here = await begun(change);
    let saves = 0;
    await syndicate({ ...change.run(here), save: async () => (saves += 1) !== save });
    await ended(here, change);
    expect(standing(here)).toEqual([change.old, change.new]);
  });
});
