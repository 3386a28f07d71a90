import { fitName, fitTitle, SQUARE, type SetText } from './fit-title.ts';
import { textWidth } from './glyphs.ts';

/** What a card says, in the words and colours it shows. */
export interface CardWords {
  readonly title: string;
  /** The topic or kind, in the band at the top. */
  readonly band: string;
  readonly alert: boolean;
  readonly hubName: string;
  /** The day that counts, in words. */
  readonly date: string;
  readonly demo: boolean;
  /** The ground, `#rrggbb`, on which white has a contrast of 7 or better. */
  readonly colour: string;
}

/** An element as satori takes it. */
export interface CardElement {
  readonly type: 'div';
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children?: string | readonly CardElement[];
  };
}

const WHITE = '#ffffff';
/** The alert band: the yellow and the near-black of the NHS palette, 13.6 to 1. */
const YELLOW = '#ffeb3b';
const BLACK = '#212b32';

const WIDTH = 1200;
const HEIGHT = 630;
const LEADING = 1.14;
/** Sizes in pixels of a name in the foot, of the word in the band and of the date: smaller ones for longer words. */
const NAME_SIZES = [34, 30, 26];
const BAND_SIZES = [30, 26];
const DATE_SIZE = 28;
const LONG_DATE_SIZES = [26, 24];

/**
 * A card as an element tree: the band hangs from the top left, the title stands in the middle, the hub's name and the
 * date at the foot, all on one left edge. Every line is set by us, so nothing is wrapped, shrunk or cut in drawing.
 */
export function cardTree(words: CardWords): CardElement {
  const title = fitTitle(words.title);
  const measure = Math.max(SQUARE, title.width);
  const left = Math.round((WIDTH - measure) / 2);
  const foot = [
    ...linesOf(fitName(words.hubName, NAME_SIZES, measure)),
    ...dateLines(words.date),
    ...(words.demo ? [line('Demonstration', 28)] : []),
  ];
  return box(
    {
      width: WIDTH,
      height: HEIGHT,
      flexDirection: 'column',
      justifyContent: 'space-between',
      backgroundColor: words.colour,
      color: WHITE,
    },
    [
      band(words, left, measure),
      box({ flexDirection: 'column', marginLeft: left }, linesOf(title)),
      box({ flexDirection: 'column', marginLeft: left, paddingBottom: 40 }, foot),
    ],
  );
}

/** The pairs of ground and text that a card is drawn in. */
export function cardColours({
  alert,
  colour,
}: Pick<CardWords, 'alert' | 'colour'>): readonly (readonly [string, string])[] {
  return [[colour, WHITE], ...(alert ? [[YELLOW, BLACK] as const] : [])];
}

function band({ band: text, alert, colour }: CardWords, left: number, measure: number): CardElement {
  const style = alert ? { backgroundColor: YELLOW, color: BLACK } : { backgroundColor: WHITE, color: colour };
  return box({ alignSelf: 'flex-start', flexDirection: 'column', paddingLeft: left, ...style }, [
    box(
      { flexDirection: 'column', padding: '12px 28px 12px 0' },
      linesOf(fitName(text, BAND_SIZES, measure)),
    ),
  ]);
}

/** A day on one line; longer words, such as those of an event of several days, smaller and within the square too. */
function dateLines(date: string): readonly CardElement[] {
  if (textWidth(date, DATE_SIZE) <= SQUARE) return [line(date, DATE_SIZE)];
  return linesOf(fitName(date, LONG_DATE_SIZES, SQUARE));
}

function linesOf({ lines, size }: SetText): readonly CardElement[] {
  return lines.map((text) => line(text, size));
}

function line(text: string, size: number): CardElement {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', whiteSpace: 'pre', fontSize: size, lineHeight: LEADING },
      children: text,
    },
  };
}

function box(
  style: Readonly<Record<string, string | number>>,
  children: readonly CardElement[],
): CardElement {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}
