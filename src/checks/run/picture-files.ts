import { join } from 'node:path';
import type { ItemFile } from '../../news/item-files.ts';
import { picturesShown } from '../text/text-facts.ts';
import { PICTURE_FILE, readPictureFacts, type PictureFacts } from '../../pictures/picture-data-files.ts';

/** How many pictures are read at once: reading waits for the disk more than it works. */
const AT_ONCE = 4;

/**
 * What is known of each picture of a hub, by its path from the hub's folder: of every file that is called like a
 * picture, and of what items show as one.
 * @param files every file of the hub.
 * @param only the files that are looked at; all, when left out.
 */
export async function readPictures(
  hubFolder: string,
  items: readonly ItemFile[],
  files: ReadonlySet<string>,
  only: ReadonlySet<string> = files,
): Promise<ReadonlyMap<string, PictureFacts>> {
  const shown = items.flatMap(picturesShown);
  const called = [...files].filter((file) => PICTURE_FILE.test(file) && only.has(file));
  const paths = [...new Set([...called, ...shown.filter((path) => files.has(path))])];
  const read = new Map<string, PictureFacts>();
  const left = paths.values();
  const readOn = async (): Promise<void> => {
    for (const path of left) read.set(path, await readPictureFacts(join(hubFolder, path)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return read;
}
