import type { Ink } from '../ink.ts';

/** How often a picture of some letters is in another, each pixel the same. */
export function countInk(letters: Ink, within: Ink): number {
  let count = 0;
  for (let top = 0; top + letters.height <= within.height; top++) {
    for (let left = 0; left + letters.width <= within.width; left++) {
      if (isAt(letters, within, top, left)) count++;
    }
  }
  return count;
}

function isAt(letters: Ink, within: Ink, top: number, left: number): boolean {
  for (let row = 0; row < letters.height; row++) {
    const start = (top + row) * within.width + left;
    for (let column = 0; column < letters.width; column++) {
      if (letters.data[row * letters.width + column] !== within.data[start + column]) return false;
    }
  }
  return true;
}
