import type { Position } from '../hub/content-error.ts';
import { nearest } from '../hub/nearest.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { linkedFile } from '../news/linked-file.ts';
import { picturesIn } from '../news/pictures-in-text.ts';
import { positionAt } from './text/position-at.ts';

/** Pictures that are named and are not there, or that cannot be read. */
export const missingPictures: Check = {
  name: 'missing-pictures',
  subject: 'Pictures',
  severity: 'blocks',
  finds: 'Pictures that are named and are not there, or that cannot be read.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, pages, files, pictures }: Facts): readonly Found[] {
  const wrong = (file: string, position: Position, picture: string): readonly Found[] => {
    if (pictures.get(picture)?.unreadable) return [unread(file, position, picture)];
    return files.has(picture) ? [] : [missing(file, position, picture, files)];
  };
  const own = items.flatMap(({ file, item, position }) =>
    item?.image ? wrong(file, position(['image', 'file']), item.image.file) : [],
  );
  const inBodies = [...items, ...pages].flatMap(({ file, source, body }) =>
    picturesIn(body).flatMap(({ offset, target }) => {
      const picture = linkedFile(file, target);
      if (picture === undefined) return [];
      return wrong(file, positionAt(source, source.length - body.length + offset), picture);
    }),
  );
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
