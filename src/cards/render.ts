import satori from 'satori';
import sharp from 'sharp';
import { cardType, type Card } from './card.ts';
import { cardSize } from './card-layouts.ts';
import { readCardFonts } from './font-files.ts';
import { colourOf, indexedPng, shades, type Colour, type Pixels } from './indexed-png.ts';
import { drawShaped } from './shaped-render.ts';

/** The most bytes of a landscape card: it is fetched by every network and app that shows a link. */
export const CARD_BYTES = 20_000;

/** Shades between two colours of a card, fewer where more would make the file too large. */
const SHADES = [8, 7, 6, 5, 4, 3] as const;

/** Of a JPEG, 1 to 100. Looked at three times as large: at 75 there are specks round letters, at 80 there are none. */
const QUALITY = 80;

let fonts: ReturnType<typeof readCardFonts> | undefined;

/** Draws a card: in landscape as an indexed PNG of 20 kB at most, in all other shapes as a JPEG. */
export async function drawCard(
  card: Pick<Card, 'shape' | 'tree' | 'texts' | 'file' | 'colours'>,
): Promise<Buffer> {
  const size = cardSize(card.shape);
  const svg = await drawTree(card);
  const pixels = { data: await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer(), ...size };
  for (const text of card.texts) await drawShaped(pixels, text);
  return cardType(card.shape) === 'image/jpeg' ? jpeg(pixels) : smallPng(pixels, card.colours);
}

async function drawTree({ tree, shape, file }: Pick<Card, 'shape' | 'tree' | 'file'>): Promise<string> {
  fonts ??= readCardFonts();
  const fontFamily = fonts.map(({ name }) => `"${name}"`).join(', ');
  return satori({ ...tree, props: { ...tree.props, style: { ...tree.props.style, fontFamily } } } as never, {
    ...cardSize(shape),
    fonts: fonts.map(({ name, data }) => ({ name, data, weight: 700, style: 'normal' })),
    loadAdditionalAsset: (_, text) => {
      throw new Error(`The card ${file} was to be drawn with "${text}", which its font lacks.`);
    },
  });
}

function smallPng(pixels: Pixels, colours: Card['colours']): Buffer {
  let png: Buffer = Buffer.alloc(0);
  for (const steps of SHADES) {
    png = indexedPng(pixels, paletteOf(colours, steps));
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
