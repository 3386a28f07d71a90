import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ContentError } from '../hub/content-error.ts';
import type { Item, ItemPicture } from '../news/item.ts';
import { picturesInBody, type ItemFile } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import { mayShow } from '../news/people.ts';
import { revisionOf } from '../news/revision.ts';
import type { Instant } from '../news/times.ts';

/** An item as the site knows it: its front matter, its revision, and the pictures that may be shown. */
export interface SiteItem extends Item {
  readonly revision: string;
  /** The item's own picture first, then those in the body. */
  readonly pictures: readonly ItemPicture[];
}

/**
 * A public item as the site knows it. A picture whose consent has ended is left out, as if the item had none: no page, feed
 * or file of it can be made. The revision counts it all the same, so that what was approved and posted of the item stays so.
 * @throws ContentError for a picture that is not there or cannot be read.
 */
export async function siteItem(
  hubFolder: string,
  now: Instant,
  item: Item,
  file: ItemFile,
): Promise<SiteItem> {
  const own = item.image ? [item.image.file] : [];
  const may = (picture: string): boolean => mayShow(item, picture, now);
  const pictures: ItemPicture[] = [];
  if (publicState(item, now) === 'live') {
    for (const picture of new Set([...own, ...picturesInBody(file.body, file.file)])) {
      if (!may(picture) && !existsSync(join(hubFolder, picture))) continue;
      pictures.push(await readPicture(hubFolder, picture, file));
    }
  }
  const hashes = pictures.map(({ hash }) => hash);
  const { image, ...rest } = item;
  return {
    ...rest,
    ...(image && may(image.file) && { image }),
    revision: revisionOf(item, file.body, hashes),
    pictures: pictures.filter((picture) => may(picture.file)),
  };
}

async function readPicture(hubFolder: string, picture: string, file: ItemFile): Promise<ItemPicture> {
  const path = join(hubFolder, picture);
  const position = file.position(['image', 'file']);
  if (!existsSync(path)) {
    throw new ContentError([
      {
        file: file.file,
        position,
        what: `The picture "${picture}" is not there.`,
        instead: 'Put it in the same folder as the item, or correct its name.',
      },
    ]);
  }
  const bytes = readFileSync(path);
  try {
    const { autoOrient } = await sharp(bytes).metadata();
    const hash = createHash('sha256').update(bytes).digest('hex');
    return { file: picture, hash, width: autoOrient.width, height: autoOrient.height };
  } catch {
    throw new ContentError([
      {
        file: file.file,
        position,
        what: `"${picture}" cannot be read as a picture.`,
        instead: 'Save it again as a JPEG or PNG.',
      },
    ]);
  }
}
