import satori from 'satori';
import sharp from 'sharp';
import { CARD_SIZE, type Card } from './card.ts';
import { readCardFonts } from './font-files.ts';

/** The most bytes of a card: it is fetched by every network and app that shows a link. */
export const CARD_BYTES = 20_000;

/** Colours of the palette, fewer where more would make the file too large. */
const PALETTES = [16, 8, 4] as const;

let fonts: ReturnType<typeof readCardFonts> | undefined;

/** Draws a card as an indexed PNG of 1200×630 pixels and 20 kB at most. */
export async function drawCard({ tree, file }: Pick<Card, 'tree' | 'file'>): Promise<Buffer> {
  fonts ??= readCardFonts();
  const svg = await satori(
    { ...tree, props: { ...tree.props, style: { ...tree.props.style, fontFamily: families() } } } as never,
    {
      ...CARD_SIZE,
      fonts: fonts.map(({ name, data }) => ({ name, data, weight: 700, style: 'normal' })),
      loadAdditionalAsset: (_, text) => {
        throw new Error(`The card ${file} was to be drawn with "${text}", which its font lacks.`);
      },
    },
  );
  let png = Buffer.alloc(0);
  for (const colours of PALETTES) {
    png = await sharp(Buffer.from(svg)).png({ palette: true, colours, dither: 0, effort: 1 }).toBuffer();
    if (png.byteLength <= CARD_BYTES) return png;
  }
  return png;
}

function families(): string {
  return (fonts ?? []).map(({ name }) => `"${name}"`).join(', ');
}
