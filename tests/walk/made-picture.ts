import sharp from 'sharp';
import type { Random } from '../../src/bench/random.ts';

/** A small picture of one colour. */
export function madePicture(random: Random): Promise<Buffer> {
  const [r, g, b] = [random.below(256), random.below(256), random.below(256)];
  const width = 640 + 16 * random.below(8);
  return sharp({ create: { width, height: 400, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
}
