import type { ColourPair } from './card-words.ts';
import { coverOf } from './cover.ts';
import { outlineLines } from './outline-lines.ts';
import type { Box } from './shaped-text.ts';
import type { Shape } from './svg-shapes.ts';

/** What is to be filled: a ground, or the text on one. */
export interface Fill {
  readonly box: Box;
  /** Which of the card's pairs of colours. */
  readonly pair: number;
  /** Whether the pair is turned round, the text's colour that of the ground: as the band's is. */
  readonly turned: boolean;
  /** Of text, how much of each pixel it covers, as `coverOf` has it. */
  readonly cover?: Float32Array;
}

/**
 * The shapes of a card as fills, upon those that are filled already: all but the first within a ground.
 * @returns nothing when there is one that we do not know how to fill: it is no text, its colours are no pair of the card's, or
 * it does not stand on one ground alone, with no text under it.
 */
export function placeShapes(
  shapes: readonly Shape[],
  pairs: readonly ColourPair[],
  under: readonly Fill[] = [],
): readonly Fill[] | undefined {
  const fills = [...under];
  for (const shape of shapes) {
    const fill = shape.kind === 'box' ? placeBox(shape, pairs, fills) : placeOutline(shape, pairs, fills);
    if (!fill) return undefined;
    fills.push(fill);
  }
  return fills.slice(under.length);
}

function placeBox(
  { box, colour }: Extract<Shape, { kind: 'box' }>,
  pairs: readonly ColourPair[],
  fills: readonly Fill[],
): Fill | undefined {
  if (fills.length > 0 && !groundOf(box, fills)) return undefined;
  const pair = pairs.findIndex((colours) => colours.includes(colour));
  return pair < 0 ? undefined : { box, pair, turned: pairs[pair]?.[0] !== colour };
}

function placeOutline(
  { outline, colour }: Extract<Shape, { kind: 'outline' }>,
  pairs: readonly ColourPair[],
  fills: readonly Fill[],
): Fill | undefined {
  const lines = outlineLines(outline);
  if (!lines) return undefined;
  const { box, data } = coverOf(lines);
  const ground = groundOf(box, fills);
  if (!ground || pairs[ground.pair]?.[ground.turned ? 0 : 1] !== colour) return undefined;
  return { ...ground, box, cover: data };
}

/** The ground on which a box lies wholly, with nothing between. */
function groundOf(box: Box, fills: readonly Fill[]): Fill | undefined {
  const under = fills.findLast((fill) => meet(fill.box, box));
  return under && !under.cover && holds(under.box, box) ? under : undefined;
}

function meet(one: Box, other: Box): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}
