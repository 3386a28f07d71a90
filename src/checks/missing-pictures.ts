import type { Position } from '../hub/content-error.ts';
import { nearest } from '../hub/nearest.ts';
import { plainPicture } from '../pictures/picture-data.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { mayShow } from '../news/people.ts';
import { linkedFile } from '../news/linked-file.ts';
import { picturesIn } from '../news/pictures-in-text.ts';
import { textFacts } from './text/text-facts.ts';
import { positionAt } from './text/position-at.ts';

const CLINIC = { 'news/clinic.jpg': '' };

/** Pictures that are named and are not there, or that cannot be read. */
export const missingPictures: Check = {
  name: 'missing-pictures',
  subject: 'Pictures',
  severity: 'blocks',
  finds:
    'Pictures that are not where the item says, or that no program can open. The page could not be built.',
  allowed: false,
  bad: [
    {
      body: '![A tray of flu vaccines](clinc.jpg)',
      files: CLINIC,
      says: '8:1 The picture "news/clinc.jpg" is not there. Did you mean "news/clinic.jpg"?',
    },
    {
      front: 'image: { file: clinic.jpg, alt: A tray of flu vaccines }',
      says: '6:16 The picture "news/clinic.jpg" is not there. Put it there, or correct its name.',
    },
    {
      body: '![A tray of flu vaccines](clinic.jpg)',
      files: CLINIC,
      more: { pictures: new Map([['news/clinic.jpg', { ...plainPicture(0, 0), unreadable: true }]]) },
      says: '8:1 "news/clinic.jpg" cannot be read as a picture. Save it again as a JPEG or PNG.',
    },
  ],
  good: [
    { body: '![A tray of flu vaccines](clinic.jpg)', files: CLINIC },
    { front: 'image: { file: clinic.jpg, alt: A tray of flu vaccines }', files: CLINIC },
    {
      body: '![A tray of flu vaccines](./photos/tray%20one.jpg)',
      files: { 'news/photos/tray one.jpg': '' },
    },
  ],
  inHub: find,
};

function find({ items, pages, files, pictures, now }: Facts): readonly Found[] {
  const itemIn = new Map(items.map(({ file, item }) => [file, item]));
  const wrong = (file: string, position: Position, picture: string): readonly Found[] => {
    const item = itemIn.get(file);
    // Who agreed to it no longer does: it is not shown, and deleting it was right.
    if (item && !mayShow(item, picture, now)) return [];
    if (pictures.get(picture)?.unreadable) return [unread(file, position, picture)];
    return files.has(picture) ? [] : [missing(file, position, picture, files)];
  };
  const own = items.flatMap(({ file, item, position }) =>
    item?.image ? wrong(file, position(['image', 'file']), item.image.file) : [],
  );
  const isRight = (picture: string): boolean => files.has(picture) && !pictures.get(picture)?.unreadable;
  const inBodies = [...items, ...pages].flatMap((of): readonly Found[] => {
    if (textFacts(of).pictures.every(isRight)) return [];
    const { file, source, body } = of;
    return picturesIn(body).flatMap(({ offset, target }) => {
      const picture = linkedFile(file, target);
      if (picture === undefined) return [];
      return wrong(file, positionAt(source, source.length - body.length + offset), picture);
    });
  });
  return [...own, ...inBodies];
}

function unread(file: string, position: Position, picture: string): Found {
  const what = `"${picture}" cannot be read as a picture.`;
  return blocks(file, position, what, 'Save it again as a JPEG or PNG.');
}

function missing(file: string, position: Position, picture: string, files: ReadonlySet<string>): Found {
  const folder = picture.slice(0, picture.lastIndexOf('/') + 1);
  const beside = [...files].filter(
    (name) => name.startsWith(folder) && /\.(jpe?g|png|webp|avif|gif|svg)$/i.test(name),
  );
  const near = nearest(picture, beside);
  return blocks(
    file,
    position,
    `The picture "${picture}" is not there.`,
    near === undefined ? 'Put it there, or correct its name.' : `Did you mean "${near}"?`,
  );
}
