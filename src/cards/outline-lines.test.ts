import { expect, test } from 'vitest';
import { outlineLines } from './outline-lines.ts';

test.each([
  ['straight lines', 'M1 2L3.5 2L3.5 4Z', [1, 2, 3.5, 2, 3.5, 2, 3.5, 4, 3.5, 4, 1, 2]],
  ['a part that is left open', 'M1 2L3 2L3 4', [1, 2, 3, 2, 3, 2, 3, 4, 3, 4, 1, 2]],
  ['a part that is left open before another', 'M0 0L1 1M5 5Z', [0, 0, 1, 1, 1, 1, 0, 0]],
  ['words, with a space between', 'M0 0L1 0Z M2 0L3 0Z', [0, 0, 1, 0, 1, 0, 0, 0, 2, 0, 3, 0, 3, 0, 2, 0]],
  ['what is left of the picture', 'M-1.5 0L1 0Z', [-1.5, 0, 1, 0, 1, 0, -1.5, 0]],
  ['a curve that is none', 'M0 0Q1 0 2 0Z', [0, 0, 2, 0, 2, 0, 0, 0]],
  ['nothing', '', []],
])('the lines round %s', (_, outline, lines) => {
  expect(outlineLines(outline)).toEqual(lines);
});

test('the lines of a curve lie on it', () => {
  const lines = outlineLines('M0 0Q10 0 10 10') ?? [];
  const points = Array.from({ length: lines.length / 4 - 1 }, (_, line) =>
    lines.slice(line * 4, line * 4 + 2),
  );
  expect(points.length).toBeGreaterThan(5);
  // Of this curve, the roots of 1 - x/10 and of y/10 are together 1.
  const off = points.map(([x = 0, y = 0]) => Math.sqrt(1 - x / 10) + Math.sqrt(y / 10) - 1);
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(1e-9);
});

test.each([
  'M0 0C1 1 2 2 3 3Z',
  'm0 0l1 1z',
  'M0 0A1 1 0 0 1 2 2',
  'M0 0H5V5Z',
  'M1e3 0Z',
  'M0',
  'M0 0L,1 1',
  'none',
])('a path that satori does not write for text is not read: %s', (outline) => {
  expect(outlineLines(outline)).toBeUndefined();
});
