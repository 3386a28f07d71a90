import type { DataBlocks } from './picture-data.ts';

/** A stretch of a file: from its first byte to before its last. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the items of a file that hold data about the picture lie. */
interface Stretches {
  readonly exif: readonly Stretch[];
  readonly xmp: readonly Stretch[];
}

const NONE: Stretches = { exif: [], xmp: [] };

/** EXIF begins with four bytes that say how many more come before the TIFF: ISO/IEC 23008-12, annex A.2.1. */
const EXIF_HEAD = 4;

/** Whether bytes are a file of the HEIF family, HEIC or AVIF: a box "ftyp" comes first. */
export function isHeif(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 8) === 'ftyp';
}

/**
 * The data about the picture in a HEIC or AVIF file; nothing for other files. No program here decodes HEIC, and phones
 * write the place into it.
 */
export function heifBlocks(bytes: Buffer): DataBlocks {
  const { exif, xmp } = stretchesIn(bytes);
  const [first] = exif;
  const tiff = first && bytes.subarray(first.start, first.end);
  const skip = tiff && tiff.length > EXIF_HEAD ? EXIF_HEAD + tiff.readUInt32BE(0) : 0;
  return {
    ...(tiff && { exif: tiff.subarray(skip) }),
    ...(xmp.length > 0 && { xmp: Buffer.concat(xmp.map(({ start, end }) => bytes.subarray(start, end))) }),
  };
}

/** A HEIC or AVIF file with noughts where EXIF was, and spaces where XMP was: as long as before, so that all else keeps its place. */
export function withoutHeifBlocks(bytes: Buffer): Buffer {
  const clean = Buffer.from(bytes);
  const { exif, xmp } = stretchesIn(bytes);
  for (const { start, end } of exif) clean.fill(0, start, end);
  for (const { start, end } of xmp) clean.fill(' ', start, end);
  return clean;
}

function stretchesIn(bytes: Buffer): Stretches {
  if (!isHeif(bytes)) return NONE;
  try {
    const meta = boxesIn(bytes, 0, bytes.length).get('meta');
    if (!meta) return NONE;
    const inside = boxesIn(bytes, meta.start + 4, meta.end);
    const [infos, places] = [inside.get('iinf'), inside.get('iloc')];
    if (!infos || !places) return NONE;
    const types = typesOfItems(bytes, infos);
    const all = placesOfItems(bytes, places, inside.get('idat')?.start ?? 0);
    const of = (type: string) =>
      all.flatMap(({ item, ...place }) => (types.get(item) === type ? [place] : []));
    return { exif: of('Exif'), xmp: of('mime') };
  } catch (thrown) {
    if (thrown instanceof RangeError) return NONE;
    throw thrown;
  }
}

/** The boxes side by side in a stretch, by their names: where their contents lie. ISO/IEC 14496-12, 4.2. */
function boxesIn(bytes: Buffer, start: number, end: number): ReadonlyMap<string, Stretch> {
  const found = new Map<string, Stretch>();
  for (let at = start; at + 8 <= end;) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short;
    if (size < 8) break;
    const name = bytes.toString('latin1', at + 4, at + 8);
    found.set(name, { start: at + (short === 1 ? 16 : 8), end: Math.min(at + size, end) });
    at += size;
  }
  return found;
}

/** What each item is, by its number. ISO/IEC 14496-12, 8.11.6. */
function typesOfItems(bytes: Buffer, { start, end }: Stretch): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let at = start + (bytes[start] === 0 ? 6 : 8); at + 8 <= end; at += bytes.readUInt32BE(at)) {
    if (bytes.readUInt32BE(at) < 8) break;
    const wide = bytes[at + 8] === 3;
    const item = wide ? bytes.readUInt32BE(at + 12) : bytes.readUInt16BE(at + 12);
    const type = at + (wide ? 18 : 16);
    found.set(item, bytes.toString('latin1', type, type + 4));
  }
  return found;
}

/** Where each item lies in the file. ISO/IEC 14496-12, 8.11.3. */
function placesOfItems(
  bytes: Buffer,
  { start }: Stretch,
  idat: number,
): readonly (Stretch & { readonly item: number })[] {
  const version = bytes.readUInt8(start);
  const [ofOffset, ofLength] = nibbles(bytes.readUInt8(start + 4));
  const [ofBase, ofIndex] = nibbles(bytes.readUInt8(start + 5));
  let at = start + 6;
  const next = (size: number): number => {
    const value =
      size === 0 ? 0 : size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const wide = version < 2 ? 2 : 4;
  return Array.from({ length: next(wide) }).flatMap(() => {
    const item = next(wide);
    const inIdat = version > 0 && (next(2) & 15) === 1;
    next(2);
    const base = next(ofBase) + (inIdat ? idat : 0);
    return Array.from({ length: next(2) }, () => {
      next(version > 0 ? ofIndex : 0);
      const from = base + next(ofOffset);
      return { item, start: from, end: from + next(ofLength) };
    });
  });
}

function nibbles(byte: number): readonly [number, number] {
  return [byte >> 4, byte & 15];
}
