import type { Layout } from './card-layouts.ts';
import { bandLines, footLines, heightOf } from './card-lines.ts';
import { bandColours, groundColours, type CardWords } from './card-words.ts';
import { LEADING } from './fit-title.ts';
import type { Lettered } from './lettering.ts';
import { shapedWords, type ShapedText } from './shaped-text.ts';

/** Sizes of a title in pixels: the least at which no word is divided, the largest at which one may be, and the least. */
const TITLE = { whole: 44, divided: 64, least: 28 };
/** The least size of a band, in pixels. */
const LEAST_BAND = 18;
const STEP = 4;

/** How much higher than its largest letters a band is that Pango draws: one line of Urdu, or two small ones. */
const BAND_LINES = 2.2;

/** The texts of a card that Pango draws, each with the box it must not leave: the title, the band, or neither. */
export function shapedTexts(words: CardWords, layout: Layout): readonly ShapedText[] {
  const { width, height, measure, free } = layout;
  const { title, band, side } = words;
  const [across, along] = layout.band.padding;
  const [bandSize = LEAST_BAND] = layout.band.sizes;
  const left = Math.round((width - measure) / 2);
  const bandHeight =
    band.lettering === 'arimo' ? heightOf(bandLines(words, layout, measure)) : bandSize * BAND_LINES;
  const bandBox = { left, top: free.above + across, width: measure, height: Math.ceil(bandHeight) };
  const top = bandBox.top + bandBox.height + across + layout.gap;
  const foot = heightOf(footLines(words, layout, measure)) + layout.underFoot + free.below;
  const titleBox = { left, top, width: measure, height: Math.floor(height - foot - layout.gap - top) };
  const [titleSize = TITLE.whole] = layout.title.sizes[0] ?? [];
  const [ground, colour] = bandColours(words);
  return [
    ...shaped(title, {
      sizes: sizesFrom(titleSize, TITLE.whole),
      dividedSizes: sizesFrom(TITLE.divided, TITLE.least),
      box: titleBox,
      side,
      colour: groundColours(words)[1],
    }),
    ...shaped(band, {
      sizes: layout.band.sizes,
      dividedSizes: sizesFrom(bandSize, LEAST_BAND),
      box: bandBox,
      side,
      colour,
      ground: { colour: ground, height: Math.round(bandSize * LEADING) + 2 * across, across, along },
    }),
  ];
}

function shaped(
  text: Lettered,
  where: Omit<ShapedText, 'text' | 'font' | 'language' | 'direction'>,
): readonly ShapedText[] {
  const { lettering: font, language, direction } = text;
  return font === 'arimo' ? [] : [{ text: shapedWords(text), font, language, direction, ...where }];
}

function sizesFrom(largest: number, smallest: number): readonly number[] {
  return Array.from(
    { length: Math.floor((largest - smallest) / STEP) + 1 },
    (_, step) => largest - STEP * step,
  );
}
