import type { Card } from './card.ts';
import { cardLayers } from './card-layers.ts';
import { cardSize } from './card-layouts.ts';
import { emptyPicture, type IndexedPicture } from './indexed-picture.ts';
import { layOut } from './lay-out-render.ts';
import { paintFills } from './paint-fills.ts';
import { placeShapes, type Fill } from './place-shapes.ts';
import { svgShapes } from './svg-shapes.ts';

/** Draws a picture whose palette has so many shades of each pair of the card's colours. */
export type Draw = (steps: number) => IndexedPicture;

type Tree = Pick<Card, 'shape' | 'tree' | 'file' | 'colours'>;

/** Fills, and the picture of them in so many shades, painted once. */
interface Filled {
  readonly fills: readonly Fill[];
  readonly draw: Draw;
}

/** How many grounds are remembered. One that is kept takes half a megabyte. */
const MOST_GROUNDS = 150;

/** Grounds that more than one card had, and in the place of those that one card had as yet, nothing. */
const grounds = new Map<string, Promise<Filled | undefined> | undefined>();

/**
 * Lays out a card whose letters we fill ourselves. From the second card of a topic on that is its own lines alone, upon the
 * ground that is kept; the ground of a title that is set wider may never be seen again.
 * @returns what draws it; nothing when it holds anything but plain letters on plain grounds.
 */
export async function fillCard(card: Tree): Promise<Draw | undefined> {
  const layers = cardLayers(card.tree);
  const key = JSON.stringify([card.shape, card.colours, layers.ground]);
  if (!grounds.has(key)) {
    if (grounds.size >= MOST_GROUNDS) grounds.clear();
    grounds.set(key, undefined);
    return (await fillTree(card))?.draw;
  }
  const keeping = grounds.get(key) ?? fillTree({ ...card, tree: layers.ground });
  grounds.set(key, keeping);
  const ground = await keeping;
  const shapes = ground && svgShapes(await layOut({ ...card, tree: layers.own }));
  const fills = shapes && placeShapes(shapes, card.colours, ground.fills);
  return fills && ((steps) => paintFills(ground.draw(steps), fills, steps));
}

async function fillTree(card: Tree): Promise<Filled | undefined> {
  const shapes = svgShapes(await layOut(card));
  const fills = shapes && placeShapes(shapes, card.colours);
  if (!fills) return undefined;
  const { width, height } = cardSize(card.shape);
  const drawn = new Map<number, IndexedPicture>();
  const draw: Draw = (steps) => {
    const picture = drawn.get(steps) ?? paintFills(emptyPicture(width, height), fills, steps);
    drawn.set(steps, picture);
    return picture;
  };
  return { fills, draw };
}
