import sharp from 'sharp';
import { isHeif, withoutHeifBlocks } from './heif-blocks.ts';
import { pictureData } from './picture-data.ts';

/** Nobody sees a difference from the picture that was there. */
const QUALITY = 92;

/** How EXIF and XMP begin in every format. */
const BEGINNINGS = ['Exif\0\0', 'eXIf', '<x:xmpmeta'] as const;

/** Whether a picture's file holds anything besides the picture: EXIF, XMP, IPTC, words. Also of one that is broken. */
export async function holdsData(bytes: Buffer): Promise<boolean> {
  if (isHeif(bytes)) return !withoutHeifBlocks(bytes).equals(bytes);
  try {
    const { format, exif, xmp, iptc, comments = [] } = await sharp(bytes).metadata();
    const ownFields = format === 'tiff' ? Object.values(pictureData({ exif: bytes })) : [];
    const blocks = [exif, xmp, iptc].filter((block) => block !== undefined);
    return blocks.length > 0 || comments.length > 0 || ownFields.includes(true);
  } catch {
    return BEGINNINGS.some((beginning) => bytes.includes(beginning, 0, 'latin1'));
  }
}

/**
 * A picture without what cameras and programs write into it, the right way up, in the format that it had.
 * @throws Error when it cannot be read.
 */
export async function withoutData(bytes: Buffer): Promise<Buffer> {
  if (isHeif(bytes)) return withoutHeifBlocks(bytes);
  const { format, orientation = 1, pages = 1, chromaSubsampling, isPalette } = await sharp(bytes).metadata();
  const moves = pages > 1;
  const picture = sharp(bytes, { animated: moves, failOn: 'none' });
  if (!moves && orientation > 1) picture.autoOrient();
  switch (format) {
    case 'jpeg': {
      const full = chromaSubsampling?.startsWith('4:4:4') ? '4:4:4' : '4:2:0';
      return picture.jpeg({ quality: QUALITY, mozjpeg: true, chromaSubsampling: full }).toBuffer();
    }
    case 'png':
      return picture.png({ compressionLevel: 9, palette: isPalette }).toBuffer();
    case 'webp':
      return picture.webp({ quality: QUALITY }).toBuffer();
    case 'tiff':
      return picture.tiff({ compression: 'deflate' }).toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
    default:
      return bytes;
  }
}
