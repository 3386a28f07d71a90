import satori, { type Font } from 'satori';
import type { Card } from './card.ts';
import { cardSize } from './card-layouts.ts';
import { readCardFonts } from './font-files.ts';

/** One list for all cards: satori parses the fonts of each list that it has not met. */
let fonts: Font[] | undefined;

/** The tree of a card, or of a layer of one, as SVG: its text in outlines. */
export async function layOut({ tree, shape, file }: Pick<Card, 'tree' | 'shape' | 'file'>): Promise<string> {
  fonts ??= readCardFonts().map(({ name, data }) => ({ name, data, weight: 700, style: 'normal' }));
  const fontFamily = fonts.map(({ name }) => `"${name}"`).join(', ');
  return satori({ ...tree, props: { ...tree.props, style: { ...tree.props.style, fontFamily } } } as never, {
    ...cardSize(shape),
    fonts,
    loadAdditionalAsset: (_, text) => {
      throw new Error(`The card ${file} was to be drawn with "${text}", which its font lacks.`);
    },
  });
}
