import { expect, test } from 'vitest';
import { live, SEED } from './live.ts';
import { simulate } from './simulate.ts';

test(`in one life of 5,000 items (seed ${SEED}) nothing is doubled, and nothing lost in silence`, () =>
  live(SEED));

test('the same seed lives the same life', async () => {
  expect(await simulate(11, 60)).toEqual(await simulate(11, 60));
});
