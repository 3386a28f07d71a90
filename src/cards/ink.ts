import type { Colour, Pixels } from './indexed-png.ts';
import type { Box } from './shaped-text.ts';

/** How much of each pixel is covered, 0 to 255, row by row. */
export interface Ink {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How much ink there is, in pixels wholly covered. */
export function amountOfInk({ data }: Ink): number {
  return data.reduce((sum, cover) => sum + cover, 0) / 255;
}

/** Covers pixels with a colour where there is ink, its top left corner at `left` and `top`. Changes `pixels`. */
export function ink(
  { data, width }: Pixels,
  stain: Ink,
  { left, top }: Pick<Box, 'left' | 'top'>,
  colour: Colour,
): void {
  for (let at = 0; at < stain.width * stain.height; at++) {
    const cover = (stain.data[at] ?? 0) / 255;
    const pixel = ((top + Math.floor(at / stain.width)) * width + left + (at % stain.width)) * 4;
    for (const [part, value] of colour.entries()) {
      const ground = data[pixel + part] ?? 0;
      data[pixel + part] = Math.round(ground + (value - ground) * cover);
    }
  }
}

/** Fills a box with a colour. Changes `pixels`. */
export function fill({ data, width }: Pixels, box: Box, colour: Colour): void {
  for (let row = box.top; row < box.top + box.height; row++) {
    for (let column = box.left; column < box.left + box.width; column++) {
      data.set(colour, (row * width + column) * 4);
    }
  }
}
