import { plainPicture } from '../pictures/picture-data.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** The card that goes with an item when it is shared, in pixels: see `src/cards`. */
const CARD = { width: 1200, height: 630 } as const;

const NEEDED = `at least ${CARD.width} × ${CARD.height} pixels`;

const FRONT = 'image: { file: clinic.jpg, alt: A tray of flu vaccines on a table }';
const FILES = { 'news/clinic.jpg': '' };
const sized = (width: number, height: number): Partial<Facts> => ({
  pictures: new Map([['news/clinic.jpg', plainPicture(width, height)]]),
});

/** Pictures of items that look bad where they are shown small, wide or shared. */
export const pictureShape: Check = {
  name: 'picture-shape',
  subject: 'Pictures',
  severity: 'warns',
  finds:
    'Pictures at the top of an item that are too small to be shared, and upright ones, of which lists show a part only: heads and feet may be cut.',
  bad: [
    {
      front: FRONT,
      files: FILES,
      more: sized(640, 480),
      says: '6:16 The picture has 640 × 480 pixels, too few to look sharp where it is shared. Use one of at least 1200 × 630 pixels.',
    },
    {
      front: FRONT,
      files: FILES,
      more: sized(1600, 500),
      says: '6:16 The picture has 1600 × 500 pixels, too few to look sharp where it is shared. Use one of at least 1200 × 630 pixels.',
    },
    {
      front: FRONT,
      files: FILES,
      more: sized(2000, 3000),
      says: '6:16 The picture is upright, and lists show a wide part of it: heads or feet may be cut. Use one that is wider than high, 3 to 2, of at least 1200 × 630 pixels.',
    },
  ],
  good: [
    { front: FRONT, files: FILES, more: sized(1200, 800) },
    { front: FRONT, files: FILES, more: sized(1200, 630) },
    { front: FRONT, files: FILES, more: sized(1400, 1400) },
    { body: '![The way in](clinic.jpg)', files: FILES, more: sized(400, 600) },
  ],
  inHub: ({ items, pictures }) =>
    items.flatMap(({ file, item, position }): readonly Found[] => {
      const size = item?.image && pictures.get(item.image.file);
      if (!size || size.unreadable) return [];
      const { width, height } = size;
      const at = position(['image', 'file']);
      if (height > width) {
        const what = 'The picture is upright, and lists show a wide part of it: heads or feet may be cut.';
        return [warns(file, at, what, `Use one that is wider than high, 3 to 2, of ${NEEDED}.`)];
      }
      if (width >= CARD.width && height >= CARD.height) return [];
      const what = `The picture has ${width} × ${height} pixels, too few to look sharp where it is shared.`;
      return [warns(file, at, what, `Use one of ${NEEDED}.`)];
    }),
};
