import type { CardShape } from '../hub/account-fields.ts';
import { LANDSCAPE_TITLE, titleSpace, type TitleSpace } from './fit-title.ts';

/** How a card of one shape is laid out. All in pixels; of several sizes the smaller are for longer words. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** What is kept free of words above and below, because apps lay their own signs over it. */
  readonly free: { readonly above: number; readonly below: number };
  /** How wide words other than the title may be, and the title too unless it is set wider. */
  readonly measure: number;
  readonly title: TitleSpace;
  readonly band: {
    readonly sizes: readonly number[];
    readonly padding: readonly [across: number, along: number];
  };
  readonly nameSizes: readonly number[];
  readonly dateSize: number;
  readonly longDateSizes: readonly number[];
  readonly demoSize: number;
  /** Between the last line of the foot and the edge, or what is kept free. */
  readonly underFoot: number;
  /** The least that stays empty above and below a title that Pango draws. */
  readonly gap: number;
}

/**
 * What a phone lays over a story: who posted it above, the field for an answer below. Meta asks for 14% of the height
 * above and 20% below to hold no words (facebook.com/business/help, "safe zones"; as others quote it, not verified).
 */
const STORY_FREE = { above: 250, below: 340 };

/** Of a card seen on a phone: 72 pixels at each side, which the 65 that Meta asks for in a story are within. */
const TALL = {
  width: 1080,
  free: { above: 0, below: 0 },
  measure: 936,
  band: { sizes: [48, 42], padding: [18, 44] },
  nameSizes: [52, 46, 40],
  dateSize: 44,
  longDateSizes: [42, 38],
  demoSize: 44,
  underFoot: 64,
  gap: 60,
} as const;

/** The layout of each shape. Room for a title is what band and foot leave when both are at their largest. */
export const LAYOUTS: Readonly<Record<CardShape, Layout>> = {
  landscape: {
    width: 1200,
    height: 630,
    free: { above: 0, below: 0 },
    measure: 590,
    title: LANDSCAPE_TITLE,
    band: { sizes: [30, 26], padding: [12, 28] },
    nameSizes: [34, 30, 26],
    dateSize: 28,
    longDateSizes: [26, 24],
    demoSize: 28,
    underFoot: 40,
    gap: 28,
  },
  square: { ...TALL, height: 1080, title: titleSpace(TALL.measure, 590, 124) },
  portrait: { ...TALL, height: 1350, title: titleSpace(TALL.measure, 860, 136) },
  story: {
    ...TALL,
    height: 1920,
    free: STORY_FREE,
    title: titleSpace(TALL.measure, 880, 140),
    underFoot: 0,
  },
};

/** How large a card is, in pixels. */
export function cardSize(shape: CardShape): { readonly width: number; readonly height: number } {
  const { width, height } = LAYOUTS[shape];
  return { width, height };
}
