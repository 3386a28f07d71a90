import type { Layout } from './card-layouts.ts';
import { bandLines, footLines, linesOf, type Line } from './card-lines.ts';
import { bandColours, groundColours, type CardWords } from './card-words.ts';
import { fitTitle, LEADING } from './fit-title.ts';

/** An element as satori takes it. */
export interface CardElement {
  readonly type: 'div';
  readonly props: {
    readonly style: Style;
    readonly children?: string | readonly CardElement[];
    /** What hardly another card has: its title, and the line of its day. */
    readonly own?: true;
  };
}

type Style = Readonly<Record<string, string | number>>;

/**
 * A card as an element tree: the band hangs from the top, the title stands in the middle, the hub's name and the date at
 * the foot, all on one edge: the left, but the right for an item that is read from there. Every line is set by us, so
 * nothing is wrapped, shrunk or cut in drawing. What Pango draws is left out: `shapedTexts` has it.
 */
export function cardTree(words: CardWords, layout: Layout): CardElement {
  const { width, height, free, underFoot } = layout;
  const title = words.title.lettering === 'arimo' ? fitTitle(words.title.text, layout.title) : undefined;
  const measure = Math.max(layout.measure, title?.width ?? 0);
  const margin = Math.round((width - measure) / 2);
  const column = {
    flexDirection: 'column',
    ...(words.side === 'left' ? { marginLeft: margin } : { alignItems: 'flex-end', marginRight: margin }),
  };
  const [backgroundColor, color] = groundColours(words);
  return box(
    { width, height, flexDirection: 'column', justifyContent: 'space-between', backgroundColor, color },
    [
      words.band.lettering === 'arimo'
        ? band(words, layout, { margin, lines: bandLines(words, layout, measure) })
        : box({}, []),
      titleBlock(column, title ? linesOf(title) : []),
      box(
        { ...column, paddingBottom: free.below + underFoot },
        footLines(words, layout, measure).map(element),
      ),
    ],
  );
}

/** In the middle of what band and foot leave: neither depends on how high it is. */
function titleBlock(column: Style, lines: readonly Line[]): CardElement {
  const { type, props } = box(column, lines.map(element));
  return { type, props: { ...props, own: true } };
}

/** The band hangs from the top, or stands out from the edge below what is kept free of words. */
function band(
  words: CardWords,
  { free, band: { padding } }: Layout,
  { margin, lines }: { readonly margin: number; readonly lines: readonly Line[] },
): CardElement {
  const [backgroundColor, color] = bandColours(words);
  const [across, along] = padding;
  const place: Style =
    words.side === 'left'
      ? { alignSelf: 'flex-start', flexDirection: 'column', paddingLeft: margin }
      : { alignSelf: 'flex-end', flexDirection: 'column', paddingRight: margin };
  const beside =
    words.side === 'left' ? `${across}px ${along}px ${across}px 0` : `${across}px 0 ${across}px ${along}px`;
  return box({ ...place, ...(free.above > 0 && { marginTop: free.above }), backgroundColor, color }, [
    box(
      {
        flexDirection: 'column',
        ...(words.side === 'right' && { alignItems: 'flex-end' }),
        padding: beside,
      },
      lines.map(element),
    ),
  ]);
}

function element({ text, size, own }: Line): CardElement {
  return {
    type: 'div',
    props: {
      style: { display: 'flex', whiteSpace: 'pre', fontSize: size, lineHeight: LEADING },
      children: text,
      ...(own && { own }),
    },
  };
}

function box(style: Style, children: readonly CardElement[]): CardElement {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}
