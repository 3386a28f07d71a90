import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { heifBlocks } from './heif-blocks.ts';
import { pictureData, type PictureData } from './picture-data.ts';

/** What is known of a picture without looking at it. */
export interface PictureFacts extends PictureData {
  /** In pixels, the right way up; 0 when it cannot be read. */
  readonly width: number;
  readonly height: number;
  /** No program here can show it: it is broken, no picture, or of a sort that browsers do not know, such as HEIC. */
  readonly unreadable?: true;
}

/** Files that are pictures, or are called so. */
export const PICTURE_FILE = /\.(jpe?g|png|webp|gif|avif|hei[cf]|tiff?|svg)$/i;

/**
 * Reads the head of a picture's file. Never throws for what is in it.
 * @param from its path, or its bytes.
 */
export async function readPictureFacts(from: string | Buffer): Promise<PictureFacts> {
  const whole = async (): Promise<Buffer> => (typeof from === 'string' ? readFile(from) : from);
  try {
    const { format, autoOrient, ...blocks } = await sharp(from).metadata();
    // A TIFF file is what EXIF is made of, and holds the same fields at its top.
    const data = pictureData(format === 'tiff' ? { ...blocks, exif: await whole() } : blocks);
    return { width: autoOrient.width, height: autoOrient.height, ...data };
  } catch {
    const bytes = await whole().catch(() => Buffer.alloc(0));
    return { width: 0, height: 0, unreadable: true, ...pictureData(heifBlocks(bytes)) };
  }
}
