import type { Box } from './shaped-text.ts';

/** What is filled in one colour, `#rrggbb`: a box, or letters as the `d` of an SVG path. */
export type Shape =
  | { readonly kind: 'box'; readonly box: Box; readonly colour: string }
  | { readonly kind: 'outline'; readonly outline: string; readonly colour: string };

const COLOUR = '(#[0-9a-f]{6})';
const BOX = `<rect x="(\\d+)" y="(\\d+)" width="(\\d+)" height="(\\d+)" fill="${COLOUR}"/>`;
const OUTLINE = `<path fill="${COLOUR}" d="([^"]*)"/>`;
/** satori writes a mask for every element, also where nothing refers to it. */
const UNUSED = '<mask id="[^"]*"><rect [^>]*/></mask>';
const BEGIN = '<svg width="\\d+" height="\\d+" viewBox="[^"]*" xmlns="[^"]*">';

const PART = new RegExp([BEGIN, UNUSED, BOX, OUTLINE, '<g>', '</g>', '</svg>'].join('|'), 'y');

/**
 * The shapes of a card in the order in which they are drawn, read from satori's SVG.
 * @returns nothing when it holds anything else, as it does for a picture, an emoji, a gradient, a clip or a rotation.
 */
export function svgShapes(svg: string): readonly Shape[] | undefined {
  const shapes: Shape[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < svg.length) {
    const part = PART.exec(svg);
    if (!part) return undefined;
    const [, left, top, width, height, ground, colour, outline] = part;
    if (ground !== undefined) {
      const box = { left: Number(left), top: Number(top), width: Number(width), height: Number(height) };
      shapes.push({ kind: 'box', box, colour: ground });
    }
    // Spaces have nothing to fill.
    if (colour !== undefined && outline?.trim()) shapes.push({ kind: 'outline', outline, colour });
  }
  return shapes;
}
