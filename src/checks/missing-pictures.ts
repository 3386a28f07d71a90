import { nearest } from '../hub/nearest.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { Facts } from './facts.ts';
import { blocks, type Problem } from './problem.ts';
import { linkedFile } from '../news/linked-file.ts';
import { picturesIn } from '../news/pictures-in-text.ts';
import { positionAt } from './text/position-at.ts';

/** Pictures that are named and are not there. */
export function missingPictures({ items, pages, files }: Facts): readonly Problem[] {
  const own = items.flatMap((itemFile) => ownPicture(itemFile, files));
  const inBodies = [...items, ...pages].flatMap(({ file, source, body }) =>
    picturesIn(body).flatMap(({ offset, target }) => {
      const picture = linkedFile(file, target);
      if (picture === undefined || files.has(picture)) return [];
      return [missing(file, positionAt(source, source.length - body.length + offset), picture, files)];
    }),
  );
  return [...own, ...inBodies];
}

function ownPicture({ file, item, position }: ItemFile, files: ReadonlySet<string>): readonly Problem[] {
  if (!item?.image || files.has(item.image.file)) return [];
  return [missing(file, position(['image', 'file']), item.image.file, files)];
}

function missing(
  file: string,
  position: { line: number; column: number },
  picture: string,
  files: ReadonlySet<string>,
): Problem {
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
