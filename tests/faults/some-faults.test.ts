import { describe, expect, test } from 'vitest';
import { branch } from './branches.ts';
import { TASKS } from './doings.ts';
import { judge } from './judge.ts';
import { ALL_PLACES, runFaults } from './run-faults.ts';
import type { Way } from './ways.ts';

describe('of the fault table, faults that tempt a run to post twice or not at all', () => {
  test.each(ALL_PLACES)('%s: nothing is duplicated, and nothing lost in silence', async (place) => {
    const tried = await runFaults(place, /reset after|disk is full/);
    expect(tried.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(tried.length).toBeGreaterThan(0);
  });
});

describe('the judge of the fault table', () => {
  /** The worst that can happen: runs that follow know nothing of what was done. */
  const forgotten: Way = {
    how: 'the ledger is lost',
    shows: false,
    leaves: 'done',
    play: async (scene) => ({ met: [await scene.run(scene.ledger.clone())], next: branch().clone }),
  };
  const untouched: Way = { ...forgotten, play: async () => ({ met: [], next: branch().clone }) };

  test.each([
    ['a post that was made again', 'post', forgotten, { posts: 2, duplicated: 1, lost: true }],
    ['a post that still stands', 'take down', untouched, { posts: 1, duplicated: 0, lost: true }],
  ])('finds %s', async (_, doing, way, verdict) => {
    const task = TASKS.find((one) => one.doing === doing);
    expect(task && (await judge('Mastodon, on a server that ignores keys', task, way))).toMatchObject(
      verdict,
    );
  });
});
