import sharp from 'sharp';
import { cardType, type Card } from './card.ts';
import { cardSize } from './card-layouts.ts';
import { fillCard } from './fill-render.ts';
import type { IndexedPicture } from './indexed-picture.ts';
import { colourOf, indexedPng, indexPixels, shades, type Colour, type Pixels } from './indexed-png.ts';
import { layOut } from './lay-out-render.ts';
import { drawShaped } from './shaped-render.ts';

/** The most bytes of a landscape card: it is fetched by every network and app that shows a link. */
export const CARD_BYTES = 20_000;

/**
 * Shades between two colours of a card, fewer where more would make the file too large. With 7 no shade is midway between
 * tenths of a pixel, in which satori writes where letters are: with 8 or 6 their stems come out uneven.
 */
const SHADES = [7, 6, 5, 4, 3] as const;

/** Of a JPEG, 1 to 100. Looked at three times as large: at 75 there are specks round letters, at 80 there are none. */
const QUALITY = 80;

/** What drawing takes of a card. */
type Drawn = Pick<Card, 'shape' | 'tree' | 'texts' | 'file' | 'colours'>;

/**
 * Draws a card: in landscape as an indexed PNG of 20 kB at most, in all other shapes as a JPEG. The letters of most link cards
 * we fill ourselves, in a third of the time that sharp takes; all else is drawn by sharp, and by Pango.
 */
export async function drawCard(card: Drawn): Promise<Buffer> {
  if (cardType(card.shape) === 'image/jpeg') return jpeg(await drawPixels(card));
  const fill = card.texts.length > 0 ? undefined : await fillCard(card);
  if (fill) return smallPng(card.colours, fill);
  const pixels = await drawPixels(card);
  return smallPng(card.colours, (_, palette) => indexPixels(pixels, palette));
}

/** Every pixel of a card as satori and sharp draw it, and Pango where it does. */
export async function drawPixels(card: Drawn): Promise<Pixels> {
  const svg = Buffer.from(await layOut(card));
  const pixels = { data: await sharp(svg).ensureAlpha().raw().toBuffer(), ...cardSize(card.shape) };
  for (const text of card.texts) await drawShaped(pixels, text);
  return pixels;
}

/** In as many shades as the bytes allow. */
function smallPng(
  colours: Card['colours'],
  draw: (steps: number, palette: readonly Colour[]) => IndexedPicture,
): Buffer {
  let png: Buffer = Buffer.alloc(0);
  for (const steps of SHADES) {
    const palette = paletteOf(colours, steps);
    png = indexedPng(draw(steps, palette), palette);
    if (png.byteLength <= CARD_BYTES) return png;
  }
  return png;
}

/** Colour as fine as light, or the edges of letters would be blurred. */
async function jpeg({ data, width, height }: Pixels): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** The colours of each pair of ground and text, with the shades between that round the edges of letters. */
function paletteOf(pairs: Card['colours'], steps: number): readonly Colour[] {
  return pairs.flatMap(([ground, text]) => shades(colourOf(ground), colourOf(text), steps));
}
