import { describe, expect, test } from 'vitest';
import { FAULTS } from '../../src/networks/testing/faults.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { item } from '../../src/syndication/testing/items.ts';
import { life } from '../rounds/life.ts';
import { LATER, livedThrough, PUT, scene, STEPS } from './scene.ts';

const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const counts = ({ texts }: ReturnType<typeof scene>) => texts().map(({ length }) => length);

describe('complaint 1: the same story is never posted twice', () => {
  test('a run that nothing kills has no more steps than are tried', async () => {
    const whole = life();
    await livedThrough(scene([item()]).run, whole);
    expect(whole.steps()).toBeGreaterThan(30);
    expect(whole.steps()).toBeLessThanOrEqual(STEPS.length);
  });

  test.each(STEPS)('when the run is killed at step %i, and run again', async (dieAt) => {
    const here = scene([item()]);
    await livedThrough(here.run, life(dieAt));
    here.pass(LATER);
    await syndicate({ ...here.run, save: async () => true });
    expect(counts(here)).toEqual([1, 1]);
  });

  test.each(FAULTS)('when publishing meets "%s" on both networks, and is run again', async (fault) => {
    const here = scene([item()]);
    here.network.fail(PUT, fault);
    here.mastodon.fail('post', fault);
    await syndicate(here.run);
    here.pass(LATER);
    await syndicate(here.run);
    here.pass(LATER);
    await syndicate(here.run);
    expect(counts(here)).toEqual([1, 1]);
  });

  test('when it is run again and again', async () => {
    const here = scene([item()]);
    for (const _ of upTo(50)) {
      await syndicate(here.run);
      here.pass(LATER);
    }
    expect(counts(here)).toEqual([1, 1]);
  });

  test('and whatever goes wrong, an account posts no more than its cap in an hour', async () => {
    const here = scene(upTo(30).map((number) => item({ id: `story${number}` })));
    for (const _ of upTo(3)) {
      await syndicate(here.run);
      here.pass(LATER);
    }
    expect(counts(here)).toEqual([4, 4]);
  });
});
