import type { CardElement } from './card-tree.ts';

/** A card taken apart. Each layer is laid out as the whole is, so that one lies on the other where it should. */
export interface CardLayers {
  /** What it has in common with others: grounds, band, the name of the hub. */
  readonly ground: CardElement;
  /** The lines that are its own. */
  readonly own: CardElement;
}

/** A card's tree → its layers. */
export function cardLayers(tree: CardElement): CardLayers {
  return { ground: withoutOwn(tree), own: ownAlone(tree) };
}

const NO_BREAK_SPACE = '\u00a0';

function withoutOwn(element: CardElement): CardElement {
  const { style, children = [], own } = element.props;
  if (typeof children === 'string') return own ? emptyLine(element) : element;
  return { type: 'div', props: { style, children: own ? [] : children.map(withoutOwn) } };
}

function ownAlone(element: CardElement): CardElement {
  const { style, children = [], own } = element.props;
  if (own) return element;
  if (typeof children === 'string') return emptyLine(element);
  const { backgroundColor: _, ...placed } = style;
  return { type: 'div', props: { style: placed, children: children.map(ownAlone) } };
}

/** A space in the place of the line: as high, which is all of it that the place of others depends on, and rounded alike. */
function emptyLine({ props: { style } }: CardElement): CardElement {
  return { type: 'div', props: { style, children: NO_BREAK_SPACE } };
}
