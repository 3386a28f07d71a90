import type { Lettered } from './lettering.ts';

/** What a card says, in the words and colours it shows, whatever its shape. */
export interface CardWords {
  readonly title: Lettered;
  /** The topic or kind, in the band at the top. */
  readonly band: Lettered;
  readonly alert: boolean;
  readonly hubName: string;
  /** The day that counts, in words. */
  readonly date: string;
  readonly demo: boolean;
  /** The ground, `#rrggbb`, on which white has a contrast of 7 or better. */
  readonly colour: string;
  /** The edge on which all words stand. */
  readonly side: 'left' | 'right';
}

/** A ground and the text on it, `#rrggbb`. */
export type ColourPair = readonly [ground: string, text: string];

const WHITE = '#ffffff';
/** The alert band: the yellow and the near-black of the NHS palette, 13.6 to 1. */
const ALERT: ColourPair = ['#ffeb3b', '#212b32'];

/** The colours of all but the band. */
export function groundColours({ colour }: Pick<CardWords, 'colour'>): ColourPair {
  return [colour, WHITE];
}

/** The colours of the band. */
export function bandColours({ alert, colour }: Pick<CardWords, 'alert' | 'colour'>): ColourPair {
  return alert ? ALERT : [WHITE, colour];
}

/** The pairs of ground and text that a card is drawn in, each once. */
export function cardColours(words: Pick<CardWords, 'alert' | 'colour'>): readonly ColourPair[] {
  return [groundColours(words), ...(words.alert ? [ALERT] : [])];
}
