import { fillPlaces, type IndexedPicture } from './indexed-picture.ts';
import type { Fill } from './place-shapes.ts';

/** A pixel midway between two shades, as those along a stem may all be, takes the same one however its sum was rounded. */
const MIDWAY = 0.5 + 0.001;

/**
 * Paints fills upon a picture whose palette has `steps` shades of each pair of colours, from its ground to its text.
 * @returns the picture with them; that upon which they were painted stays as it was.
 */
export function paintFills(
  { rows, ...size }: IndexedPicture,
  fills: readonly Fill[],
  steps: number,
): IndexedPicture {
  const picture = { ...size, rows: rows.slice() };
  for (const fill of fills) {
    const [first, last] = [fill.pair * steps, fill.pair * steps + steps - 1];
    const [ground, text] = fill.turned ? [last, first] : [first, last];
    if (fill.cover) cover(picture, fill.box, fill.cover, ground, text);
    else fillPlaces(picture, fill.box, ground);
  }
  return picture;
}

/** Covers what is of the place `ground` from end to end. Changes the picture. */
function cover(
  { rows, rowBytes }: IndexedPicture,
  { left, top, width, height }: Fill['box'],
  differences: Float32Array,
  ground: number,
  text: number,
): void {
  const steps = Math.abs(text - ground);
  const way = Math.sign(text - ground);
  let at = 0;
  for (let y = top; y < top + height; y++) {
    let sum = 0;
    let change = 0;
    for (let x = left; x < left + width; x++) {
      const difference = differences[at++] ?? 0;
      if (difference !== 0) {
        sum += difference;
        const step = Math.trunc(Math.min(1, Math.abs(sum)) * steps + MIDWAY);
        change = ground ^ (ground + way * step);
      }
      if (change !== 0) {
        const byte = y * rowBytes + 1 + (x >> 1);
        rows[byte] = (rows[byte] ?? 0) ^ ((x & 1) === 0 ? change << 4 : change);
      }
    }
  }
}
