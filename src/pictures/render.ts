import sharp from 'sharp';
import { ContentError } from '../hub/content-error.ts';
import type { PictureVariant } from './picture.ts';

/** The most bytes of a JPEG: Bluesky takes 1,000,000, https://docs.bsky.app/docs/advanced-guides/posts#images-embeds */
export const JPEG_BYTES = 900_000;

/** Tried in turn until the JPEG is small enough. */
const JPEG_QUALITIES = [80, 65, 50, 35, 20] as const;
const WEBP_QUALITY = 75;

/** A picture to be made smaller, and the files to name should it not be one. */
export interface PictureSource {
  readonly bytes: Uint8Array;
  /** The picture's path from the hub's folder. */
  readonly file: string;
  /** That of the item which shows it. */
  readonly itemFile: string;
}

/**
 * Makes one variant of a picture: the right way up, in sRGB, and without what cameras write into it (place, names).
 * @throws ContentError when the bytes are no picture, or no JPEG of it is small enough.
 */
export async function renderPicture(
  source: PictureSource,
  { width, height, format }: PictureVariant,
): Promise<Uint8Array> {
  try {
    const small = sharp(source.bytes)
      .autoOrient()
      .toColourspace('srgb')
      .resize(width, height, { fit: 'fill', withoutEnlargement: true });
    if (format === 'webp') return await small.webp({ quality: WEBP_QUALITY }).toBuffer();
    small.flatten({ background: '#ffffff' });
    for (const quality of JPEG_QUALITIES) {
      const jpeg = await small.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
      if (jpeg.byteLength < JPEG_BYTES) return jpeg;
    }
  } catch (cause) {
    throw unfit(source, 'cannot be read as a picture', 'Save it again as a JPEG or PNG.', cause);
  }
  throw unfit(source, 'is too large to be shared', 'Crop it, or save it with fewer pixels.');
}

function unfit(
  { file, itemFile }: PictureSource,
  what: string,
  instead: string,
  cause?: unknown,
): ContentError {
  const error = new ContentError([
    {
      file: itemFile,
      position: { line: 1, column: 1 },
      field: 'image',
      what: `The picture "${file}" ${what}.`,
      instead,
    },
  ]);
  error.cause = cause;
  return error;
}
