import { crc32, deflateSync } from 'node:zlib';
import { emptyPicture, setPlace, type IndexedPicture } from './indexed-picture.ts';

/** Red, green and blue, 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A picture as rows of red, green, blue and opacity, a byte each; opacity is not looked at. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BITS = 4;
const INDEXED = 3;

/** Of zlib: 9 makes a card smaller by a fifteenth, and takes ten times as long. */
const LEVEL = 5;

/** A picture in at most 16 colours, each pixel in the nearest of them. */
export function indexPixels({ data, width, height }: Pixels, palette: readonly Colour[]): IndexedPicture {
  const nearest = nearestOf(palette);
  const picture = emptyPicture(width, height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * 4;
    const place = nearest(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
    setPlace(picture, pixel % width, Math.floor(pixel / width), place);
  }
  return picture;
}

/**
 * Writes a picture as a PNG of at most 16 colours. Of a card's few colours and the shades between, that is smaller than any
 * encoder that chooses for itself, and keeps the ground exactly its colour. Format: https://www.w3.org/TR/png-3/
 */
export function indexedPng({ rows, width, height }: IndexedPicture, palette: readonly Colour[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** `steps` colours from one to the other, both of them among these. */
export function shades(from: Colour, to: Colour, steps: number): readonly Colour[] {
  const mix = (a: number, b: number, step: number): number => Math.round(a + ((b - a) * step) / (steps - 1));
  return Array.from({ length: steps }, (_, step) => [
    mix(from[0], to[0], step),
    mix(from[1], to[1], step),
    mix(from[2], to[2], step),
  ]);
}

/** `#0a5c2f` → its parts. */
export function colourOf(hex: string): Colour {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Looks up the place of the nearest colour, each colour met only once. */
function nearestOf(palette: readonly Colour[]): (red: number, green: number, blue: number) => number {
  const known = new Map<number, number>();
  // Most pixels are as the one before, and to compare is quicker than to look up.
  let [lastKey, last] = [-1, 0];
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue;
    if (key === lastKey) return last;
    let index = known.get(key);
    if (index === undefined) {
      const distances = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
      index = distances.indexOf(Math.min(...distances));
      known.set(key, index);
    }
    [lastKey, last] = [key, index];
    return index;
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
