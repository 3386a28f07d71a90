import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover, refuseToReplace, stagingFolder, swapIn } from './swap.ts';

let folder = '';
let out = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-swap-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(site: string, words: string): void {
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'index.html'), words);
}
const published = (): string => readFileSync(join(out, 'index.html'), 'utf8');

test('the first site is put in place', () => {
  write(stagingFolder(out), 'first');
  swapIn(out);
  expect(published()).toBe('first');
});

test('a new site takes the place of the last one, and leaves nothing of it', () => {
  write(out, 'old');
  writeFileSync(join(out, 'withdrawn.html'), 'old');
  write(stagingFolder(out), 'new');
  swapIn(out);
  expect([published(), existsSync(join(out, 'withdrawn.html'))]).toEqual(['new', false]);
});

test('a build that was killed leaves the last good site', () => {
  write(out, 'good');
  write(stagingFolder(out), 'half');
  recover(out);
  expect([published(), existsSync(stagingFolder(out))]).toEqual(['good', false]);
});

test('killed between the two renames, the last good site comes back', () => {
  write(out, 'good');
  write(stagingFolder(out), 'new');
  renameSync(out, join(folder, '.dist.old'));
  recover(out);
  expect(published()).toBe('good');
});

test('a site is written where nothing is, where a folder is empty, and over a site', () => {
  refuseToReplace(out);
  mkdirSync(out);
  refuseToReplace(out);
  writeFileSync(join(out, 'index.html'), 'site');
  writeFileSync(join(out, 'items.json'), '{}');
  expect(() => refuseToReplace(out)).not.toThrow();
});

test("a folder of somebody else's, or a file, is never deleted to make room for a site", () => {
  write(out, 'a thesis');
  expect(() => refuseToReplace(out)).toThrow('was left alone');
  expect(() => refuseToReplace(join(out, 'index.html'))).toThrow('was left alone');
});
