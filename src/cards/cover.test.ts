import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverOf } from './cover.ts';
import { outlineLines } from './outline-lines.ts';

test.each([
  ['a pixel', 'M2 3L3 3L3 4L2 4Z', { left: 2, top: 3 }, [[1, 0, 0]]],
  ['half a pixel and a whole one', 'M2.5 3L4 3L4 4L2.5 4Z', { left: 2, top: 3 }, [[0.5, 1, 0, 0]]],
  ['a tenth of a pixel in height', 'M2 3.2L3 3.2L3 3.3L2 3.3Z', { left: 2, top: 3 }, [[0.1, 0, 0]]],
  ['the half of four pixels, cut aslant', 'M0 0L2 2L0 2Z', { left: 0, top: 0 }, [[0.5, 0, 0, 0], [1, 0.5, 0, 0]]], // prettier-ignore
  ['a flat slope through three pixels', 'M0 0L3 1L0 1Z', { left: 0, top: 0 }, [[5 / 6, 0.5, 1 / 6, 0, 0]]],
  ['a ring, its inside the other way round', 'M0 0L3 0L3 1L0 1ZM1 0L1 1L2 1L2 0Z', { left: 0, top: 0 }, [[1, 0, 1, 0, 0]]], // prettier-ignore
])('each pixel is covered as far as an outline covers it: %s', (_, outline, corner, rows) => {
  const cover = coverOf(outlineLines(outline) ?? []);
  expect(cover.box).toMatchObject(corner);
  expect(rowsOf(cover)).toEqual(rows.map((row) => row.map((part) => expect.closeTo(part, 6))));
});

test('nothing covers nothing', () => {
  expect(coverOf([]).box).toEqual({ left: 0, top: 0, width: 0, height: 0 });
});

test('whatever triangle, all its pixels together are as large as it is', () => {
  const place = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 6, maxLength: 6 }),
      ([ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0]) => {
        const cover = coverOf([ax, ay, bx, by, bx, by, cx, cy, cx, cy, ax, ay]);
        const size = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
        const covered = rowsOf(cover)
          .flat()
          .reduce((sum, part) => sum + part, 0);
        expect(covered).toBeCloseTo(size, 1);
      },
    ),
    { numRuns: 200 },
  );
});

function rowsOf({ box, data }: ReturnType<typeof coverOf>): readonly (readonly number[])[] {
  return Array.from({ length: box.height }, (_, row) => {
    let sum = 0;
    return [...data.subarray(row * box.width, (row + 1) * box.width)].map((part) => Math.abs((sum += part)));
  });
}
