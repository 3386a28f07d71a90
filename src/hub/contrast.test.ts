import { expect, test } from 'vitest';
import { contrast } from './contrast.ts';

test.each([
  ['#ffffff', '#000000', 21],
  ['#ffffff', '#003087', 11.85],
  ['#005eb8', '#ffffff', 6.38],
  ['#ffffff', '#ffffff', 1],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});
