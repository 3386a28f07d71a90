import { keepNumbers } from '../news/keep-numbers.ts';
import { drawn } from './glyphs.ts';
import type { Lettered } from './lettering.ts';
import type { RtlFont } from './rtl-fonts.ts';

/** A part of a picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A text that Pango shapes and sets in a box, as large as it fits, after the rest of the card is drawn. */
export interface ShapedText {
  /** With all that steers its direction. */
  readonly text: string;
  readonly font: RtlFont;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** In pixels, the largest first: those at which no word is divided, and then those at which one that is wider than the box may be. */
  readonly sizes: readonly number[];
  readonly dividedSizes: readonly number[];
  readonly box: Box;
  /** The edge of the box at which its lines stand. From top to bottom they are in the middle, but on a ground of their own at the top. */
  readonly side: 'left' | 'right';
  /** `#rrggbb` */
  readonly colour: string;
  /** A ground of its own from the card's edge on that side: its colour, its least height and how far it goes beyond the text, in pixels. */
  readonly ground?: {
    readonly colour: string;
    readonly height: number;
    readonly across: number;
    readonly along: number;
  };
}

/** These stand before a text and show nothing: the first letter of it tells no more in which direction it is read. */
const MARKS = { ltr: '\u200e', rtl: '\u200f' };

/** Some language from right to left: beside letters of one, numbers are in danger whatever the language of the whole. */
const ANY = 'ar';

/** What Pango is handed of a text: phone numbers in one piece, and no day without its month. */
export function shapedWords({ text, direction }: Lettered): string {
  const words = keepNumbers(drawn(text), ANY).replace(/(?<=(?:^| )\d{1,2}) (?=\p{L})/gu, '\u00A0');
  return MARKS[direction] + words;
}
