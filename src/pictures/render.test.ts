import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ContentError } from '../hub/content-error.ts';
import { pictureVariants } from './picture.ts';
import { keepPictures, readPictureFile } from './picture-files.ts';
import { JPEG_BYTES, renderPicture } from './render.ts';

/** A photograph as a phone takes it: lying on its side, with place and name inside. */
const PHOTO = sharp({ create: { width: 600, height: 900, channels: 3, background: '#a03020' } })
  .jpeg()
  .withExif({
    IFD0: { Artist: 'A. Nurse', Copyright: 'A. Nurse' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '53/1 30/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '1/1 0/1 0/1',
    },
  })
  .withMetadata({ orientation: 6 })
  .toBuffer();

const { webp, jpeg } = pictureVariants('bcdfghjklm', {
  file: 'news/a.jpg',
  hash: 'abcdef0123456789',
  width: 900,
  height: 600,
});

test('the photograph of these tests holds a place and a name', async () => {
  const { exif, orientation } = await sharp(await PHOTO).metadata();
  expect(exif?.toString('latin1')).toContain('A. Nurse');
  expect(orientation).toBe(6);
});

test.each([...webp, jpeg])(
  '$path is the right way up, in sRGB, and says nothing of place or person',
  async (variant) => {
    const made = Buffer.from(await renderPicture(source(await PHOTO), variant));
    const { exif, xmp, iptc, icc, orientation, ...about } = await sharp(made).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(about).toMatchObject({
      format: variant.format,
      width: variant.width,
      height: variant.height,
      space: 'srgb',
    });
    expect(made.toString('latin1')).not.toContain('Nurse');
  },
);

test('what is transparent becomes white in the JPEG', async () => {
  const drawing = sharp({ create: { width: 900, height: 600, channels: 4, background: '#00000000' } }).png();
  const made = await renderPicture(source(await drawing.toBuffer()), jpeg);
  expect((await sharp(made).stats()).dominant).toMatchObject({ r: 248, g: 248, b: 248 });
});

test('even a picture of noise makes a JPEG that networks take', async () => {
  const noise = sharp({
    create: {
      width: 1200,
      height: 1200,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 80 },
    },
  });
  const variant = { ...jpeg, width: 1200, height: 1200 };
  const made = await renderPicture(source(await noise.png().toBuffer()), variant);
  expect(made.byteLength).toBeLessThan(JPEG_BYTES);
});

test('a picture that is none names picture and item', async () => {
  const rendered = renderPicture(source(Buffer.from('GIF, so to speak')), jpeg);
  await expect(rendered).rejects.toThrow(ContentError);
  await expect(rendered).rejects.toThrow(
    'news/x.md:1:1 The picture "news/a.jpg" cannot be read as a picture. Save it again as a JPEG or PNG.',
  );
});

describe('the picture store', () => {
  const picture = { file: 'a.jpg', hash: 'abcdef0123456789', width: 900, height: 600 };
  const owner = { id: 'bcdfghjklm', file: 'news/x.md', pictures: [picture, picture] };

  test('makes a file once, and drops every file that no live item shows', async () => {
    const hubFolder = mkdtempSync(join(tmpdir(), 'pictures-'));
    const folders = { hubFolder, store: join(hubFolder, 'store') };
    writeFileSync(join(hubFolder, 'a.jpg'), await PHOTO);
    const jobs = keepPictures(folders.store, [owner]);
    const made = await Promise.all(jobs.map(async (job) => readPictureFile(folders, job)));
    writeFileSync(join(hubFolder, 'a.jpg'), 'gone');
    const again = await Promise.all(jobs.map(async (job) => readPictureFile(folders, job)));
    expect(again).toEqual(made);
    expect(readdirSync(folders.store).toSorted()).toEqual(jobs.map(({ name }) => name).toSorted());

    expect(keepPictures(folders.store, [{ ...owner, pictures: [] }])).toEqual([]);
    expect(readdirSync(folders.store)).toEqual([]);
  });
});

function source(bytes: Uint8Array) {
  return { bytes, file: 'news/a.jpg', itemFile: 'news/x.md' };
}
