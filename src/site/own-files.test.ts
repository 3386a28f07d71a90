import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addOwnFiles } from './own-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-'));
  mkdirSync(join(folder, 'public'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site/_headers'), '/*\n  X-Frame-Options: DENY\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const site = (name: string) => readFileSync(join(folder, 'site', name), 'utf8');

test('rules for hosts go below those that the build wrote', () => {
  writeFileSync(join(folder, 'public/_headers'), '/papers/*\n  X-Robots-Tag: noindex\n');
  addOwnFiles(folder, join(folder, 'site'));
  expect(site('_headers')).toBe('/*\n  X-Frame-Options: DENY\n/papers/*\n  X-Robots-Tag: noindex\n');
});

test('everything else is copied as it is, and the rules of the build stay', () => {
  writeFileSync(join(folder, 'public/logo.svg'), '<svg/>');
  addOwnFiles(folder, join(folder, 'site'));
  expect([site('logo.svg'), site('_headers')]).toEqual(['<svg/>', '/*\n  X-Frame-Options: DENY\n']);
});

test('a hub without a public folder adds nothing', () => {
  rmSync(join(folder, 'public'), { recursive: true });
  addOwnFiles(folder, join(folder, 'site'));
  expect(site('_headers')).toBe('/*\n  X-Frame-Options: DENY\n');
  mkdirSync(join(folder, 'public'));
});
