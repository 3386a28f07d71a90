import type { ItemPicture } from '../news/item.ts';

/** Widths in pixels in which pages offer a picture. */
const WIDTHS = [400, 800, 1200] as const;
const WIDEST = 1200;

/** Digits of the source's hash in a file's name: enough that a changed picture has another address. */
const HASH_LENGTH = 12;

/** One file made from a picture. */
export interface PictureVariant {
  /** Without the base path: `/pictures/<id>.<hash>-800.webp`. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly format: 'webp' | 'jpeg';
}

/** The files made from a picture: WebP for pages, and one JPEG for social networks and old browsers. */
export interface PictureVariants {
  /** Narrowest first. */
  readonly webp: readonly PictureVariant[];
  readonly jpeg: PictureVariant;
}

/**
 * What is made from a picture, never larger than it is. A changed picture has other addresses.
 * @param owner the id of the item that shows it: withdrawing the item takes its pictures away.
 */
export function pictureVariants(owner: string, picture: ItemPicture): PictureVariants {
  const widest = Math.min(WIDEST, picture.width);
  const widths = [...WIDTHS.filter((width) => width < widest), widest];
  const variant = (width: number, format: 'webp' | 'jpeg'): PictureVariant => {
    const hash = picture.hash.slice(0, HASH_LENGTH);
    return {
      path: `/pictures/${owner}.${hash}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
      width,
      height: Math.max(1, Math.round((picture.height * width) / picture.width)),
      format,
    };
  };
  return { webp: widths.map((width) => variant(width, 'webp')), jpeg: variant(widest, 'jpeg') };
}

/** The name of a variant's file: the last part of its path. */
export function pictureFile(variant: Pick<PictureVariant, 'path'>): string {
  return variant.path.slice(variant.path.lastIndexOf('/') + 1);
}
