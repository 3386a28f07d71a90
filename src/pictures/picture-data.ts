import readExif from 'exif-reader';

/** What a picture tells about the person who took it, besides what it shows. */
export interface PictureData {
  /** Where it was taken. */
  readonly hasGps: boolean;
  /** With which camera or phone: make, model, serial number. */
  readonly hasCamera: boolean;
  /** By whom, or whose camera it was. */
  readonly hasAuthor: boolean;
}

/** The blocks of data in a picture's file, as they stand there. */
export interface DataBlocks {
  /** TIFF inside, with or without "Exif" before it. */
  readonly exif?: Buffer;
  readonly xmp?: Buffer;
  readonly iptc?: Buffer;
  /** Text of a PNG. */
  readonly comments?: readonly { readonly keyword: string; readonly text: string }[];
}

/** Names of fields in EXIF. Source: CIPA DC-008-2026 (Exif 3.1), "Tags relating to user information", "Lens and camera". */
const CAMERA = [
  'Make',
  'Model',
  'HostComputer',
  'UniqueCameraModel',
  'CameraSerialNumber',
  'BodySerialNumber',
  'LensMake',
  'LensModel',
  'LensSerialNumber',
  'MakerNote',
];
const AUTHOR = ['Artist', 'XPAuthor', 'CameraOwnerName', 'Photographer', 'ImageEditor'];
const PLACE = ['GPSLatitude', 'GPSLongitude', 'GPSDestLatitude', 'GPSDestLongitude', 'GPSAreaInformation'];

/** The same in XMP, as elements or attributes. Source: ISO 16684-2 and the Exif 2.32 metadata for XMP (CIPA DC-010). */
const XMP_CAMERA =
  /\b(?:tiff:(?:Make|Model)|(?:aux|exifEX):(?:Body|Lens)?(?:SerialNumber|Make|Model|Lens))\b/;
const XMP_AUTHOR =
  /\b(?:dc:creator|(?:aux|exifEX):(?:Camera)?OwnerName|xmpRights:Owner|photoshop:AuthorsPosition)\b/;
const XMP_PLACE = /\bexif:GPS(?:Dest)?(?:Latitude|Longitude)\b/;

/** "By-line", 2:80 in IPTC-IIM 4.2: a marker, a record, a data set, and a length that is not nought. */
const IPTC_AUTHOR = /\u001C\u0002P(?!\0\0)/;

/** What the blocks of data in a picture tell. One that cannot be read tells nothing: nobody else can read it either. */
export function pictureData({ exif, xmp, iptc, comments = [] }: DataBlocks): PictureData {
  const fields = exifFields(exif);
  const words = latin(xmp);
  return {
    hasGps: PLACE.some((name) => fields.has(name)) || XMP_PLACE.test(words),
    hasCamera: CAMERA.some((name) => fields.has(name)) || XMP_CAMERA.test(words),
    hasAuthor:
      AUTHOR.some((name) => fields.has(name)) ||
      XMP_AUTHOR.test(words) ||
      IPTC_AUTHOR.test(latin(iptc)) ||
      comments.some(({ keyword }) => /^(author|artist|creator)$/i.test(keyword)),
  };
}

/** Names of the fields that hold something. */
function exifFields(exif: Buffer | undefined): ReadonlySet<string> {
  if (!exif) return new Set();
  try {
    const { Image, Photo, GPSInfo } = readExif(exif);
    const all = Object.entries({ ...Image, ...Photo, ...GPSInfo });
    return new Set(all.filter(([, value]) => holdsSomething(value)).map(([name]) => name));
  } catch {
    return new Set();
  }
}

function holdsSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.replaceAll('\0', '').trim() !== '';
  return Buffer.isBuffer(value) ? value.some((byte) => byte !== 0) : value !== undefined && value !== null;
}

/** Bytes as letters; those of UTF-16 too, without the noughts between them. */
function latin(bytes: Buffer | undefined): string {
  if (!bytes) return '';
  const text = bytes.toString('latin1');
  return /^.?.?.?</s.test(text.slice(0, 4)) && text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** A picture of this size, in pixels, that tells nothing about who took it. */
export function plainPicture(
  width: number,
  height: number,
): PictureData & { readonly width: number; readonly height: number } {
  return { width, height, hasGps: false, hasCamera: false, hasAuthor: false };
}
