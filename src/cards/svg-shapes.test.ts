import { expect, test } from 'vitest';
import { svgShapes } from './svg-shapes.ts';

const GROUND = '<rect x="0" y="0" width="40" height="30" fill="#003087"/>';
const TEXT = '<g><path fill="#ffffff" d="M1 1L2 2Z"/></g>';

test('grounds and letters are read in order, without the masks that nothing refers to and the spaces', () => {
  const mask = '<mask id="a"><rect x="0" y="0" width="40" height="30" fill="#fff"/></mask>';
  const space = '<g><path fill="#ffffff" d=" "/></g>';
  expect(svgShapes(svg(mask + GROUND + mask + TEXT + space))).toEqual([
    { kind: 'box', box: { left: 0, top: 0, width: 40, height: 30 }, colour: '#003087' },
    { kind: 'outline', outline: 'M1 1L2 2Z', colour: '#ffffff' },
  ]);
});

test.each([
  [
    'a picture, as of an emoji',
    '<image x="0" y="0" width="9" height="9" href="data:image/svg+xml;base64,"/>',
  ],
  ['a gradient', '<rect x="0" y="0" width="40" height="30" fill="url(#a)"/>'],
  ['a part of a pixel', '<rect x="0.5" y="0" width="40" height="30" fill="#003087"/>'],
  ['a clip', '<g clip-path="url(#a)"><path fill="#ffffff" d="M1 1L2 2Z"/></g>'],
  ['a mask that is used', '<path fill="#ffffff" d="M1 1L2 2Z" mask="url(#a)"/>'],
  ['a rotation', '<path fill="#ffffff" transform="rotate(9)" d="M1 1L2 2Z"/>'],
  ['text as text', '<text x="1" y="1">A</text>'],
])('a card with anything else is not read: %s', (_, part) => {
  expect(svgShapes(svg(GROUND + part + TEXT))).toBeUndefined();
});

function svg(parts: string): string {
  return `<svg width="40" height="30" viewBox="0 0 40 30" xmlns="http://www.w3.org/2000/svg">${parts}</svg>`;
}
