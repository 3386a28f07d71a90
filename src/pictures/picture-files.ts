import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ItemPicture } from '../news/item.ts';
import { pictureFile, pictureVariants, type PictureVariant } from './picture.ts';
import { renderPicture } from './render.ts';

/** An item that shows pictures. */
export interface PictureOwner {
  readonly id: string;
  readonly file: string;
  readonly pictures: readonly ItemPicture[];
}

/** One file to publish, and all that is needed to make it. */
export interface PictureJob {
  /** The file's name on the site and in the store. */
  readonly name: string;
  readonly variant: PictureVariant;
  readonly picture: ItemPicture;
  readonly itemFile: string;
}

/** The picture store of a hub, kept between builds. Both folders are absolute. */
export interface PictureFolders {
  readonly store: string;
  readonly hubFolder: string;
}

/**
 * The picture files of live items. Everything else in the store goes at once, so that nothing of a withdrawn item or
 * of a picture taken out is left.
 */
export function keepPictures(store: string, owners: readonly PictureOwner[]): readonly PictureJob[] {
  const jobs = owners.flatMap(({ id, file, pictures }) =>
    pictures.flatMap((picture) => {
      const { webp, jpeg } = pictureVariants(id, picture);
      return [...webp, jpeg].map((variant) => ({
        name: pictureFile(variant),
        variant,
        picture,
        itemFile: file,
      }));
    }),
  );
  const byName = new Map(jobs.map((job) => [job.name, job]));
  mkdirSync(store, { recursive: true });
  for (const file of readdirSync(store)) {
    if (!byName.has(file)) rmSync(join(store, file));
  }
  return [...byName.values()];
}

/** The bytes of a picture file: from the store, or made and put there. @throws ContentError for what is no picture. */
export async function readPictureFile(
  { store, hubFolder }: PictureFolders,
  { name, variant, picture, itemFile }: PictureJob,
): Promise<Uint8Array<ArrayBuffer>> {
  const path = join(store, name);
  if (!existsSync(path)) {
    const bytes = readFileSync(join(hubFolder, picture.file));
    const made = await renderPicture({ bytes, file: picture.file, itemFile }, variant);
    writeFileSync(`${path}.part`, made);
    renameSync(`${path}.part`, path);
  }
  return new Uint8Array(readFileSync(path));
}
