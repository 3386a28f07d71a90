import { describe, expect, test } from 'vitest';
import { placeShapes } from './place-shapes.ts';
import type { Shape } from './svg-shapes.ts';

const [DARK, WHITE, YELLOW, BLACK] = ['#003087', '#ffffff', '#ffeb3b', '#212b32'];
const PAIRS = [
  [DARK, WHITE],
  [YELLOW, BLACK],
] as const;

const GROUND = box(0, 0, 40, 30, DARK);
const BAND = box(0, 0, 20, 10, WHITE);

test('text is filled in the pair of its ground, turned round upon the colour of the text', () => {
  const fills = placeShapes(
    [
      GROUND,
      BAND,
      square(2, 2, DARK),
      box(0, 20, 40, 10, YELLOW),
      square(2, 22, BLACK),
      square(2, 12, WHITE),
    ],
    PAIRS,
  );
  expect(fills?.map(({ pair, turned, cover }) => [pair, turned, cover !== undefined])).toEqual([
    [0, false, false],
    [0, true, false],
    [0, true, true],
    [1, false, false],
    [1, false, true],
    [0, false, true],
  ]);
});

test('text may stand on what was filled before, which is not filled again', () => {
  const ground = placeShapes([GROUND], PAIRS);
  expect(placeShapes([square(2, 12, WHITE)], PAIRS, ground)).toMatchObject([{ box: { left: 2, top: 12 } }]);
});

describe('we do not know how to fill', () => {
  test.each<[string, readonly Shape[]]>([
    ['text that leaves the picture', [GROUND, square(36, 12, WHITE)]],
    ['text that begins outside of it', [GROUND, square(-2, 12, WHITE)]],
    ['text that lies on two grounds', [GROUND, BAND, square(18, 2, DARK)]],
    ['text on text', [GROUND, square(2, 12, WHITE), square(4, 14, WHITE)]],
    ['a ground on text', [GROUND, square(2, 12, WHITE), box(0, 0, 20, 20, WHITE)]],
    ['a ground that leaves the picture', [GROUND, box(30, 0, 20, 10, WHITE)]],
    ['text of a colour that no pair has', [GROUND, square(2, 12, '#ff0000')]],
    ['text of the colour of another pair', [GROUND, square(2, 12, BLACK)]],
    ['a ground of a colour that no pair has', [box(0, 0, 40, 30, '#ff0000')]],
    ['text without a ground', [square(2, 12, WHITE)]],
    [
      'another path than text has',
      [GROUND, { kind: 'outline', outline: 'M1 1C2 2 3 3 4 4Z', colour: WHITE }],
    ],
  ])('%s', (_, shapes) => {
    expect(placeShapes(shapes, PAIRS)).toBeUndefined();
  });
});

function box(left: number, top: number, width: number, height: number, colour: string): Shape {
  return { kind: 'box', box: { left, top, width, height }, colour };
}

/** Of five pixels. */
function square(left: number, top: number, colour: string): Shape {
  const outline = `M${left} ${top}L${left + 5} ${top}L${left + 5} ${top + 5}L${left} ${top + 5}Z`;
  return { kind: 'outline', outline, colour };
}
