import satori from 'satori';
import sharp from 'sharp';
import { CARD_SIZE, type Card } from './card.ts';
import { readCardFonts } from './font-files.ts';
import { colourOf, indexedPng, shades, type Colour } from './indexed-png.ts';

/** The most bytes of a card: it is fetched by every network and app that shows a link. */
export const CARD_BYTES = 20_000;

/** Shades between two colours of a card, fewer where more would make the file too large. */
const SHADES = [8, 7, 6, 5, 4, 3] as const;

let fonts: ReturnType<typeof readCardFonts> | undefined;

/** Draws a card as an indexed PNG of 1200×630 pixels and 20 kB at most. */
export async function drawCard({
  tree,
  file,
  colours,
}: Pick<Card, 'tree' | 'file' | 'colours'>): Promise<Buffer> {
  fonts ??= readCardFonts();
  const fontFamily = fonts.map(({ name }) => `"${name}"`).join(', ');
  const svg = await satori(
    { ...tree, props: { ...tree.props, style: { ...tree.props.style, fontFamily } } } as never,
    {
      ...CARD_SIZE,
      fonts: fonts.map(({ name, data }) => ({ name, data, weight: 700, style: 'normal' })),
      loadAdditionalAsset: (_, text) => {
        throw new Error(`The card ${file} was to be drawn with "${text}", which its font lacks.`);
      },
    },
  );
  const data = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  let png: Buffer = Buffer.alloc(0);
  for (const steps of SHADES) {
    png = indexedPng({ data, ...CARD_SIZE }, paletteOf(colours, steps));
    if (png.byteLength <= CARD_BYTES) return png;
  }
  return png;
}

/** The colours of each pair of ground and text, with the shades between that round the edges of letters. */
function paletteOf(pairs: Card['colours'], steps: number): readonly Colour[] {
  return pairs.flatMap(([ground, text]) => shades(colourOf(ground), colourOf(text), steps));
}
