import { expect, test } from 'vitest';
import { pictureFile, pictureVariants } from './picture.ts';

const PICTURE = { file: 'news/a.jpg', hash: 'abcdef0123456789'.repeat(4), width: 3000, height: 2000 };

test('a large picture is offered in three widths, and as one JPEG', () => {
  const { webp, jpeg } = pictureVariants('bcdfghjklm', PICTURE);
  expect(webp.map(({ path, width, height }) => [path, width, height])).toEqual([
    ['/pictures/bcdfghjklm.abcdef012345-400.webp', 400, 267],
    ['/pictures/bcdfghjklm.abcdef012345-800.webp', 800, 533],
    ['/pictures/bcdfghjklm.abcdef012345-1200.webp', 1200, 800],
  ]);
  expect(jpeg).toEqual({
    path: '/pictures/bcdfghjklm.abcdef012345-1200.jpg',
    width: 1200,
    height: 800,
    format: 'jpeg',
  });
  expect(pictureFile(jpeg)).toBe('bcdfghjklm.abcdef012345-1200.jpg');
});

test.each([
  [1000, [400, 800, 1000]],
  [800, [400, 800]],
  [300, [300]],
])('a picture %i pixels wide is never enlarged', (width, widths) => {
  const { webp, jpeg } = pictureVariants('bcdfghjklm', { ...PICTURE, width });
  expect(webp.map((variant) => variant.width)).toEqual(widths);
  expect(jpeg.width).toBe(widths.at(-1));
});

test('another picture, or the same in another item, has other addresses', () => {
  const paths = [
    pictureVariants('bcdfghjklm', PICTURE),
    pictureVariants('bcdfghjklm', { ...PICTURE, hash: `f${PICTURE.hash.slice(1)}` }),
    pictureVariants('cccccccccc', PICTURE),
  ].map(({ jpeg }) => jpeg.path);
  expect(new Set(paths).size).toBe(3);
});
