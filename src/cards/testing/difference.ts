import sharp from 'sharp';
import type { Pixels } from '../indexed-png.ts';

/** How far a picture is from what it should show, per channel from 0 to 255: at most, and on average. */
export async function difference(
  png: Uint8Array,
  { data }: Pixels,
): Promise<{ readonly most: number; readonly mean: number }> {
  const drawn = await sharp(png).ensureAlpha().raw().toBuffer();
  let most = 0;
  let sum = 0;
  for (let at = 0; at < data.length; at++) {
    const off = Math.abs((drawn[at] ?? 0) - (data[at] ?? 0));
    most = Math.max(most, off);
    sum += off;
  }
  // Opacity is never off.
  return { most, mean: sum / ((data.length / 4) * 3) };
}
