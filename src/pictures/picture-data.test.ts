import { describe, expect, test } from 'vitest';
import { holdsData, withoutData } from './clean-render.ts';
import { pictureData } from './picture-data.ts';
import { readPictureFacts } from './picture-data-files.ts';
import { heicPhoto, photo, TELLTALES } from './testing/photo.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
const EVERYTHING = { hasGps: true, hasCamera: true, hasAuthor: true };
const NOTHING = { hasGps: false, hasCamera: false, hasAuthor: false };

describe('what a picture tells', () => {
  test.each(FORMATS)('is read from a %s, with its size the right way up', async (format) => {
    expect(await readPictureFacts(await photo(format, { xmp: false }))).toEqual({
      width: 90,
      height: 60,
      ...EVERYTHING,
    });
  });

  test('is read from a HEIC, though nobody here can show it', async () => {
    const facts = { width: 0, height: 0, unreadable: true, ...EVERYTHING };
    expect(await readPictureFacts(await heicPhoto())).toEqual(facts);
  });

  test.each([
    ['a place', '<rdf:Description exif:GPSLongitude="1,0W"/>', { ...NOTHING, hasGps: true }],
    ['a camera', '<tiff:Make>Acme</tiff:Make>', { ...NOTHING, hasCamera: true }],
    ['a serial number', '<rdf:Description aux:SerialNumber="4711"/>', { ...NOTHING, hasCamera: true }],
    ['an author', '<dc:creator><rdf:Seq/></dc:creator>', { ...NOTHING, hasAuthor: true }],
    ['an owner', '<rdf:Description aux:OwnerName="A. Nurse"/>', { ...NOTHING, hasAuthor: true }],
    ['a program', '<rdf:Description xmp:CreatorTool="Draw"/>', NOTHING],
  ])('is %s in XMP', (_, xmp, told) => {
    expect(pictureData({ xmp: Buffer.from(`<x:xmpmeta>${xmp}</x:xmpmeta>`) })).toEqual(told);
  });

  test('is the author in IPTC, and in the words of a PNG', () => {
    const iptc = Buffer.from('Photoshop 3.0\u00008BIM\u001C\u0002P\0\u0008A. Nurse', 'latin1');
    expect(pictureData({ iptc })).toEqual({ ...NOTHING, hasAuthor: true });
    const comments = [{ keyword: 'Author', text: 'A. Nurse' }];
    expect(pictureData({ comments })).toEqual({ ...NOTHING, hasAuthor: true });
  });

  test('is nothing where its data is broken, or is no picture at all', async () => {
    expect(pictureData({ exif: Buffer.from('Exif\0\0II*\0') })).toEqual(NOTHING);
    const facts = { width: 0, height: 0, unreadable: true, ...NOTHING };
    expect(await readPictureFacts(Buffer.from('\0\0\0\u0018ftypheic, so to speak'))).toEqual(facts);
    expect(await readPictureFacts('nowhere/at-all.jpg')).toEqual(facts);
  });
});

describe('a clean picture', () => {
  test.each(FORMATS)('tells nothing as %s, and is the right way up', async (format) => {
    const clean = await withoutData(await photo(format));
    expect(await readPictureFacts(clean)).toEqual({ width: 90, height: 60, ...NOTHING });
    expect(await holdsData(clean)).toBe(false);
    expect(TELLTALES.filter((word) => clean.includes(word))).toEqual([]);
  });

  test('keeps every byte of a HEIC but those of its data', async () => {
    const dirty = await heicPhoto();
    const clean = await withoutData(dirty);
    expect(await holdsData(dirty)).toBe(true);
    expect(await readPictureFacts(clean)).toMatchObject(NOTHING);
    expect(clean.length).toBe(dirty.length);
    expect(TELLTALES.filter((word) => clean.includes(word))).toEqual([]);
  });

  test('of TIFF loses the fields that a scanner wrote', async () => {
    const dirty = scanned(await photo('tiff', { xmp: false }));
    expect(await readPictureFacts(dirty)).toMatchObject({ hasCamera: true });
    expect(await holdsData(dirty)).toBe(true);
    expect(await readPictureFacts(await withoutData(dirty))).toMatchObject(NOTHING);
  });
});

/** A TIFF with one more field, "Make" (271), in a directory at its end. */
function scanned(tiff: Buffer): Buffer {
  const start = tiff.readUInt32LE(4);
  const entry = Buffer.alloc(12);
  entry.writeUInt16LE(271, 0);
  entry.writeUInt16LE(2, 2);
  entry.writeUInt32LE(3, 4);
  entry.write('HP', 8);
  const count = tiff.readUInt16LE(start);
  const fields = Array.from({ length: count }, (_, index) =>
    tiff.subarray(start + 2 + index * 12, start + 14 + index * 12),
  );
  const all = [...fields, entry].toSorted((a, b) => a.readUInt16LE(0) - b.readUInt16LE(0));
  const head = Buffer.alloc(2);
  head.writeUInt16LE(count + 1);
  const moved = Buffer.from(tiff);
  moved.writeUInt32LE(tiff.length, 4);
  return Buffer.concat([moved, head, ...all, Buffer.alloc(4)]);
}
