import type { Box } from './shaped-text.ts';

/** How much of each pixel of a box is covered, as differences: the numbers of a row up to a pixel add up to what of it is. */
export interface Cover {
  readonly box: Box;
  readonly data: Float32Array;
}

/**
 * What lies within closed lines, by the area to the right of each, counted negative for one that goes up: exact, and as quick
 * as the lines are long. The method of font-rs: https://github.com/raphlinus/font-rs. Its sums are negative where lines go
 * round the other way, and beyond 1 where they go round twice.
 * @param lines x and y of the start and of the end of each.
 */
export function coverOf(lines: readonly number[]): Cover {
  const box = boxRound(lines);
  const data = new Float32Array(box.width * box.height);
  for (let at = 0; at < lines.length; at += 4) {
    const x0 = (lines[at] ?? 0) - box.left;
    const y0 = (lines[at + 1] ?? 0) - box.top;
    const x1 = (lines[at + 2] ?? 0) - box.left;
    const y1 = (lines[at + 3] ?? 0) - box.top;
    if (y0 < y1) coverLine(data, box.width, x0, y0, x1, y1, 1);
    else if (y0 > y1) coverLine(data, box.width, x1, y1, x0, y0, -1);
  }
  return { box, data };
}

/** The pixels within lines and one more on the right, to which goes what a line in the last of them covers beyond it. */
function boxRound(lines: readonly number[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < lines.length; at += 2) {
    const x = lines[at] ?? 0;
    const y = lines[at + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { left: 0, top: 0, width: 0, height: 0 };
  [left, top] = [Math.floor(left), Math.floor(top)];
  return { left, top, width: Math.floor(right) - left + 2, height: Math.ceil(bottom) - top };
}

/** A line from above to below, row by row. */
function coverLine(
  data: Float32Array,
  width: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  sign: 1 | -1,
): void {
  const slope = (x1 - x0) / (y1 - y0);
  const least = Math.min(x0, x1);
  const most = Math.max(x0, x1);
  let x = x0;
  for (let row = Math.floor(y0); row < y1; row++) {
    const part = Math.min(row + 1, y1) - Math.max(row, y0);
    // The slope of a line that is all but level may be beyond all numbers.
    const next = Math.max(least, Math.min(most, x + slope * part));
    coverRow(data, row * width, Math.min(x, next), Math.max(x, next), sign * part);
    x = next;
  }
}

/** What lies right of a line that goes through `part` of the height of one row, from x `from` to `to`. */
function coverRow(data: Float32Array, row: number, from: number, to: number, part: number): void {
  const first = Math.floor(from);
  const last = Math.ceil(to) - 1;
  if (last <= first) {
    const beyond = part * ((from + to) / 2 - first);
    add(data, row + first, part - beyond);
    add(data, row + first + 1, beyond);
    return;
  }
  let covered = 0;
  for (let column = first; column <= last; column++) {
    const start = Math.max(from, column);
    const end = Math.min(to, column + 1);
    const here = (part / (to - from)) * (start - from + (end - start) * (column + 1 - (start + end) / 2));
    add(data, row + column, here - covered);
    covered = here;
  }
  add(data, row + last + 1, part - covered);
}

function add(data: Float32Array, at: number, number: number): void {
  data[at] = (data[at] ?? 0) + number;
}
