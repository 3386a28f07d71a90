import { join } from 'node:path';
import sharp from 'sharp';
import { picturesInBody, type ItemFile } from '../news/item-files.ts';

/**
 * The pictures of items that are there and that no program can read, as paths from the hub's folder.
 * @param files every file of the hub.
 */
export async function unreadablePictures(
  hubFolder: string,
  items: readonly ItemFile[],
  files: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const named = items.flatMap(({ file, item, body }) => [
    ...(item?.image ? [item.image.file] : []),
    ...picturesInBody(body, file),
  ]);
  const unread = new Set<string>();
  for (const picture of new Set(named)) {
    if (files.has(picture) && !(await isReadable(join(hubFolder, picture)))) unread.add(picture);
  }
  return unread;
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await sharp(path).metadata();
    return true;
  } catch {
    return false;
  }
}
