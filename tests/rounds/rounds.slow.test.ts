import { expect, test } from 'vitest';
import { rounds } from './rounds.ts';

test.each([1, 2])(
  'two runners that start at once, twenty times over, seed %i: each item is there once',
  async (seed) => {
    const { posts, killed, faults } = await rounds(seed, 20);
    expect(faults).toEqual([]);
    expect(posts).toEqual([20, 20]);
    expect(killed).toBeGreaterThan(2);
  },
);
