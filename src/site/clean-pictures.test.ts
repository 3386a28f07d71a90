import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withoutData } from '../pictures/clean-render.ts';
import { readPictureFacts } from '../pictures/picture-data-files.ts';
import { photo } from '../pictures/testing/photo.ts';
import { cleanPictures } from './clean-pictures.ts';

let hub = '';
let printed: string[] = [];

const write = (path: string, bytes: Uint8Array) => writeFileSync(join(hub, path), bytes);
const clean = async (...named: readonly string[]) =>
  cleanPictures({ hubFolder: hub, named, here: join(hub, '..'), print: (line) => printed.push(line) });

beforeEach(() => {
  hub = mkdtempSync(join(tmpdir(), 'clean-'));
  printed = [];
  mkdirSync(join(hub, 'news'));
  mkdirSync(join(hub, 'public'));
});
afterEach(() => rmSync(hub, { recursive: true }));

describe('cleaning pictures', () => {
  test('takes place, camera and author out of all that hold them, and leaves them the right way up', async () => {
    write('news/visit.jpg', await photo('jpeg'));
    write('public/team.png', await photo('png'));
    write('public/plan.png', await withoutData(await photo('png')));
    expect(await clean()).toBe(0);
    expect(printed.slice(0, 2)).toEqual([
      'news/visit.jpg: took out where it was taken, the camera and the author.',
      'public/team.png: took out where it was taken, the camera and the author.',
    ]);
    expect(printed[2]).toMatch(/2 pictures were cleaned\. .*still in the history of git/s);
    expect(await readPictureFacts(join(hub, 'news/visit.jpg'))).toEqual({
      width: 90,
      height: 60,
      hasGps: false,
      hasCamera: false,
      hasAuthor: false,
    });
    expect(readdirSync(hub, { recursive: true })).not.toContainEqual(expect.stringContaining('.part'));
  });

  test('takes only those that are named, from the hub or from where one is, and changes no other', async () => {
    const dirty = await photo('jpeg');
    write('news/a.jpg', dirty);
    write('news/b.jpg', dirty);
    write('news/c.jpg', dirty);
    expect(await clean('news/a.jpg', join(hub, 'news/b.jpg'))).toBe(0);
    expect(printed.map((line) => line.slice(0, 20))).toEqual([
      'news/a.jpg: took out',
      join(hub, 'news/b.jpg').slice(0, 20),
      expect.any(String),
    ]);
    expect(readFileSync(join(hub, 'news/c.jpg')).equals(dirty)).toBe(true);
  });

  test('says so when there is nothing to do, and when a picture is not there', async () => {
    expect(await clean()).toBe(0);
    expect(await clean('news/no.jpg')).toBe(1);
    write('news/a.jpg', await withoutData(await photo('jpeg')));
    expect(await clean('news/a.jpg')).toBe(0);
    expect(printed).toEqual([
      'No picture was cleaned.',
      'news/no.jpg: there is no such picture.',
      'news/a.jpg: tells nothing of place, camera or author.',
    ]);
  });

  test('leaves a broken one as it is, and says what to do', async () => {
    const png = await photo('png');
    const broken = png.subarray(0, png.indexOf('IDAT') - 4);
    write('news/b.png', broken);
    expect(await clean('news/b.png')).toBe(1);
    expect(printed).toEqual(['news/b.png: cannot be read. Save it again as a JPEG or PNG.']);
    expect(readFileSync(join(hub, 'news/b.png')).equals(broken)).toBe(true);
  });
});
