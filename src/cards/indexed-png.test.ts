import sharp from 'sharp';
import { expect, test } from 'vitest';
import { colourOf, indexedPng, indexPixels, shades } from './indexed-png.ts';

const DARK = colourOf('#003087');
const WHITE = colourOf('#ffffff');

test('a picture of the colours of its palette reads back exactly, also with rows of odd length', async () => {
  const colours = shades(DARK, WHITE, 15);
  const data = Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));
  const png = indexedPng(indexPixels({ data, width: 5, height: 3 }, colours), colours);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 5, height: 3, isPalette: true });
  expect([...(await sharp(png).raw().toBuffer())]).toEqual(colours.flat());
});

test('a colour in between becomes the nearest', async () => {
  const data = Uint8Array.from([10, 50, 140, 255, 250, 250, 250, 255]);
  const png = indexedPng(indexPixels({ data, width: 2, height: 1 }, [DARK, WHITE]), [DARK, WHITE]);
  expect([...(await sharp(png).raw().toBuffer())]).toEqual([...DARK, ...WHITE]);
});

test('shades go evenly from one colour to the other', () => {
  expect(shades([0, 0, 0], [30, 60, 90], 4)).toEqual([
    [0, 0, 0],
    [10, 20, 30],
    [20, 40, 60],
    [30, 60, 90],
  ]);
});
