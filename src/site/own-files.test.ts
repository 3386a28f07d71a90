import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import sharp from 'sharp';
import { ContentError } from '../hub/content-error.ts';
import { heicPhoto, photo, TELLTALES } from '../pictures/testing/photo.ts';
import { ownRules } from './own-files.ts';
import { ownOutputs } from './site-outputs-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-'));
  mkdirSync(join(folder, 'public'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/_headers'), '/*\n  X-Frame-Options: DENY\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts the hub's own files into the site, as a build does. */
async function publish(): Promise<void> {
  for (const { file, make } of ownOutputs(folder, 'program', {}).outputs) {
    const path = join(folder, 'site', file);
    mkdirSync(dirname(path), { recursive: true });
    await make(path);
  }
  appendFileSync(join(folder, 'site/_headers'), ownRules(folder, '_headers'));
}

const site = (name: string) => readFileSync(join(folder, 'site', name), 'utf8');

test('rules for hosts go below those that the build wrote', async () => {
  writeFileSync(join(folder, 'public/_headers'), '/papers/*\n  X-Robots-Tag: noindex\n');
  await publish();
  expect(site('_headers')).toBe('/*\n  X-Frame-Options: DENY\n/papers/*\n  X-Robots-Tag: noindex\n');
});

test('everything else is copied as it is, and the rules of the build stay', async () => {
  writeFileSync(join(folder, 'public/logo.svg'), '<svg/>');
  await publish();
  expect([site('logo.svg'), site('_headers')]).toEqual(['<svg/>', '/*\n  X-Frame-Options: DENY\n']);
});

test('a hub without a public folder adds nothing', async () => {
  rmSync(join(folder, 'public'), { recursive: true });
  await publish();
  expect(site('_headers')).toBe('/*\n  X-Frame-Options: DENY\n');
  mkdirSync(join(folder, 'public'));
});

test.each(['jpeg', 'png', 'webp', 'tiff'] as const)(
  'a photograph in the public folder, %s, tells nobody where, with what and by whom it was taken',
  async (format) => {
    mkdirSync(join(folder, 'public/team.jpg'), { recursive: true });
    writeFileSync(join(folder, `public/team.jpg/visit.${format}`), await photo(format));
    await publish();
    const built = readFileSync(join(folder, `site/team.jpg/visit.${format}`));
    const { exif, xmp, iptc, orientation, autoOrient } = await sharp(built).metadata();
    expect([exif, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
    expect(autoOrient).toEqual({ width: 90, height: 60 });
    expect([...TELLTALES, 'GPS'].filter((word) => built.includes(word))).toEqual([]);
  },
);

test.each([
  ['heic', heicPhoto()],
  ['avif', photo('avif')],
])('a photograph as %s tells nobody either', async (format, bytes) => {
  writeFileSync(join(folder, `public/visit.${format}`), await bytes);
  await publish();
  const built = readFileSync(join(folder, `site/visit.${format}`));
  expect([...TELLTALES, 'GPS'].filter((word) => built.includes(word))).toEqual([]);
});

test('a picture that tells nothing stays as it is, to the byte', async () => {
  const clean = await sharp(await photo('jpeg'))
    .jpeg()
    .toBuffer();
  writeFileSync(join(folder, 'public/team.jpg'), clean);
  await publish();
  expect(readFileSync(join(folder, 'site/team.jpg')).equals(clean)).toBe(true);
});

test('a picture that holds data and is broken is not published', async () => {
  const png = await photo('png');
  writeFileSync(join(folder, 'public/team.png'), png.subarray(0, png.indexOf('IDAT') - 4));
  const added = publish();
  await expect(added).rejects.toThrow(ContentError);
  await expect(added).rejects.toThrow(/^public\/team.png:1:1 This picture holds data/);
});
