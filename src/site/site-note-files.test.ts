import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  BUILD_FILE,
  buildOf,
  readNote,
  whyWhole,
  writeBuild,
  writeNote,
  type SiteNote,
} from './site-note-files.ts';

const files = { 'index.html': 'k1', 'feed.json': 'k2' };
const NOTE: SiteNote = { build: buildOf(files), files, cards: {}, own: { 'a.txt': [3, 5.5, 'd'] } };

let folder = '';
let out = '';
let noted = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-note-'));
  out = join(folder, 'dist');
  noted = join(folder, 'note.json');
  mkdirSync(out);
  writeFileSync(join(out, BUILD_FILE), writeBuild(NOTE.build));
  writeNote(noted, NOTE);
});
afterEach(() => rmSync(folder, { recursive: true }));

const why = (): string | undefined => whyWhole(out, readNote(noted));

describe('a site can be brought up to date', () => {
  test('when it is the one that was noted', () => {
    expect([readNote(noted), why()]).toEqual([{ version: 1, ...NOTE }, undefined]);
  });
});

describe('a site is built anew', () => {
  test('without a reason where nothing was ever built', () => {
    rmSync(out, { recursive: true });
    rmSync(noted);
    expect([readNote(noted), why()]).toEqual([undefined, undefined]);
  });

  test('when it is gone', () => {
    rmSync(out, { recursive: true });
    expect(why()).toBe('the site of the last build is gone');
  });

  test.each([
    ['another site stands there', writeBuild('another')],
    ['what it says of itself is damaged', ''],
  ])('when %s', (_, text) => {
    writeFileSync(join(out, BUILD_FILE), text);
    expect(why()).toBe('the site is not the one that is noted as built last');
  });

  test('when it says nothing of itself', () => {
    rmSync(join(out, BUILD_FILE));
    expect(why()).toBe('the site is not the one that is noted as built last');
  });

  test.each([
    ['is empty', ''],
    ['ends in the middle', JSON.stringify({ version: 1, ...NOTE }).slice(0, 40)],
    ['is of another Freesheet', JSON.stringify({ version: 2, ...NOTE })],
    ['lacks what a file was made from', JSON.stringify({ version: 1, ...NOTE, files: { 'index.html': 1 } })],
  ])('when what was noted %s', (_, text) => {
    writeFileSync(noted, text);
    expect(why()).toBe('it is not known what the site was built from');
  });
});

test('a build is known by what all its files were made from, in whichever order', () => {
  expect(buildOf({ 'feed.json': 'k2', 'index.html': 'k1' })).toBe(NOTE.build);
  expect(buildOf({ ...files, 'index.html': 'k3' })).not.toBe(NOTE.build);
});
