import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetOld, noteUse } from './kept-programs-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const NOW = 1_800_000_000;
const names = (length: number, letter: string) => Array.from({ length }, (_, at) => `${letter}${at}`);

/** @param ago seconds. */
function program(name: string, ago: number): void {
  mkdirSync(join(folder, name));
  noteUse(join(folder, name));
  utimesSync(join(folder, name, 'used'), NOW - ago, NOW - ago);
}
function unfinished(name: string, ago: number): void {
  mkdirSync(join(folder, `${name}.new`));
  utimesSync(join(folder, `${name}.new`), NOW - ago, NOW - ago);
}

test('of many programs those are kept that were used last', () => {
  names(11, 'a').forEach((name, at) => program(name, at));
  forgetOld(folder);
  expect(readdirSync(folder)).toEqual(names(8, 'a'));
});

test('programs whose making was killed take no other one away, and go in time', () => {
  program('used', 0);
  names(9, 'killed').forEach((name) => unfinished(name, 7200));
  names(9, 'made').forEach((name) => unfinished(name, 60));
  forgetOld(folder);
  expect(readdirSync(folder)).toEqual([...names(9, 'made').map((name) => `${name}.new`), 'used']);
});
