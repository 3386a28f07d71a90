import { expect, test } from 'vitest';
import { readBenchOptions } from './options.ts';

test('three sizes are measured three times unless something else is asked for', () => {
  expect(readBenchOptions([])).toEqual({
    items: [100, 1000, 10_000],
    runs: 3,
    seed: 1,
    folder: '.freesheet/bench',
    peers: false,
    eleventy: 'eleventy',
  });
});

test('sizes, runs and other builders can be chosen', () => {
  const asked = ['--items', '100,100000', '--runs', '5', '--peers', '--eleventy', 'bin/eleventy'];
  expect(readBenchOptions(asked)).toMatchObject({
    items: [100, 100_000],
    runs: 5,
    peers: true,
    eleventy: 'bin/eleventy',
  });
});

test.each([
  [['--items', 'many'], '"many" are no sizes: write whole numbers from 10 on, as in 100,1000.'],
  [['--items', '5'], '"5" are no sizes: write whole numbers from 10 on, as in 100,1000.'],
  [['--runs', '0'], '"0" is no number of runs: write 1, 3 or 5.'],
  [['--seed', 'x'], '"x" is no seed: write a whole number.'],
])('%j is refused', (asked, wrong) => {
  expect(readBenchOptions(asked)).toEqual({ wrong });
});
