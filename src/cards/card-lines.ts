import type { Layout } from './card-layouts.ts';
import type { CardWords } from './card-words.ts';
import { fitName, LEADING, type SetText } from './fit-title.ts';
import { textWidth } from './glyphs.ts';

/** A line of text and its size in pixels. */
export interface Line {
  readonly text: string;
  readonly size: number;
  /** That hardly another card has it, as its title and day. */
  readonly own?: true;
}

/** A text that was set, line by line. */
export function linesOf({ lines, size }: SetText): readonly Line[] {
  return lines.map((text) => ({ text, size }));
}

/** What stands in the band; nothing where Pango draws it. */
export function bandLines({ band }: CardWords, layout: Layout, measure: number): readonly Line[] {
  return band.lettering === 'arimo' ? linesOf(fitName(band.text, layout.band.sizes, measure)) : [];
}

/** The foot: the hub's name, the day, and that it is a demonstration. */
export function footLines(
  { hubName, date, demo }: CardWords,
  layout: Layout,
  measure: number,
): readonly Line[] {
  return [
    ...linesOf(fitName(hubName, layout.nameSizes, measure)),
    ...dateLines(date, layout).map((line) => ({ ...line, own: true as const })),
    ...(demo ? [{ text: 'Demonstration', size: layout.demoSize }] : []),
  ];
}

/** How high lines are together, in pixels. */
export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size * LEADING, 0);
}

/** A day on one line; longer words, such as those of an event of several days, smaller and never wider than a square crop. */
function dateLines(date: string, { dateSize, longDateSizes, measure }: Layout): readonly Line[] {
  if (textWidth(date, dateSize) <= measure) return [{ text: date, size: dateSize }];
  return linesOf(fitName(date, longDateSizes, measure));
}
