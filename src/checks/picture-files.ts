import { join } from 'node:path';
import sharp from 'sharp';
import { picturesInBody, type ItemFile } from '../news/item-files.ts';
import type { Facts } from './facts.ts';

/**
 * What is known of the pictures that items show and that are there: their sizes, and which of them no program can read.
 * Paths are from the hub's folder.
 * @param files every file of the hub.
 */
export async function readPictures(
  hubFolder: string,
  items: readonly ItemFile[],
  files: ReadonlySet<string>,
): Promise<Pick<Facts, 'pictures' | 'unreadPictures'>> {
  const named = items.flatMap(({ file, item, body }) => [
    ...(item?.image ? [item.image.file] : []),
    ...picturesInBody(body, file),
  ]);
  const unreadPictures = new Set<string>();
  const pictures = new Map<string, { readonly width: number; readonly height: number }>();
  for (const picture of new Set(named)) {
    if (!files.has(picture)) continue;
    const size = await sizeOf(join(hubFolder, picture));
    if (size) pictures.set(picture, size);
    else unreadPictures.add(picture);
  }
  return { pictures, unreadPictures };
}

/** Pixels, the right way up. */
async function sizeOf(
  path: string,
): Promise<{ readonly width: number; readonly height: number } | undefined> {
  try {
    const { autoOrient } = await sharp(path).metadata();
    return autoOrient;
  } catch {
    return undefined;
  }
}
