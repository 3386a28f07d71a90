import { expect, test } from 'vitest';
import { cpuIn, pagesIn } from './measure.ts';
import { median, medianOf } from './median.ts';

test.each([
  ['Rendered 12 pages, kept 10,312.', { rendered: 12, kept: 10_312 }],
  ['A warning.\nRendered 1 page, kept 0.\nThe site is in dist.', { rendered: 1, kept: 0 }],
  ['The site is in dist.', {}],
])('what a build says of its pages is read: %j', (output, pages) => {
  expect(pagesIn(output)).toEqual(pages);
});

test("processors' time is that of the shell's children, in the program and in the system", () => {
  expect(cpuIn('0m0.010000s 0m0.000000s\n1m2.500000s 0m0.250000s\n')).toBe(62.75);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
  [[], undefined],
])('the median of %j is %j', (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});

test('medians are taken of each number, and what no run told stays untold', () => {
  const runs = [
    { wall: 3, cpu: 1, rendered: 7 },
    { wall: 1, cpu: 9, rendered: 7 },
    { wall: 2, cpu: 5, rendered: 9 },
  ];
  expect(medianOf(runs)).toEqual({ wall: 2, cpu: 5, rendered: 7 });
});
