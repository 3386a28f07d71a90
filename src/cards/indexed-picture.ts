import type { Box } from './shaped-text.ts';

/** A picture of at most 16 colours as PNG has it: two pixels a byte, each the place of its colour in a palette. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** Each begins with a byte 0: its bytes are as they are, not the difference to something else. */
  readonly rows: Uint8Array;
  readonly rowBytes: number;
}

/** A picture wholly of the first colour. */
export function emptyPicture(width: number, height: number): IndexedPicture {
  const rowBytes = 1 + Math.ceil(width / 2);
  return { width, height, rows: new Uint8Array(rowBytes * height), rowBytes };
}

/** Gives a pixel the colour of a place in the palette. Changes the picture. */
export function setPlace({ rows, rowBytes }: IndexedPicture, x: number, y: number, place: number): void {
  const at = y * rowBytes + 1 + (x >> 1);
  const byte = rows[at] ?? 0;
  rows[at] = x % 2 === 0 ? (byte & 0b1111) | (place << 4) : (byte & 0b1111_0000) | place;
}

/** Gives all pixels of a box the colour of a place in the palette. Changes the picture. */
export function fillPlaces(picture: IndexedPicture, box: Box, place: number): void {
  const [from, to] = [Math.ceil(box.left / 2), Math.floor((box.left + box.width) / 2)];
  for (let y = box.top; y < box.top + box.height; y++) {
    const row = y * picture.rowBytes + 1;
    setPlace(picture, box.left, y, place);
    picture.rows.fill(place * 0b1_0001, row + from, row + to);
    setPlace(picture, box.left + box.width - 1, y, place);
  }
}
