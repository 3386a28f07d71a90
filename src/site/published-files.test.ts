import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublished, writePublished } from './published-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what a site holds is known again', () => {
  const site = { items: new Map([['bcdfghjkl2', 'news/a.md']]), commit: 'a1' };
  writePublished(join(folder, 'deep', 'published.json'), site);
  expect(readPublished(join(folder, 'deep', 'published.json'))).toEqual(site);
});

test.each(['', '{', '{"items":[]}'])('a note that cannot be read is as none: %j', (text) => {
  writeFileSync(join(folder, 'published.json'), text);
  expect(readPublished(join(folder, 'published.json'))).toBe(undefined);
  expect(readPublished(join(folder, 'none.json'))).toBe(undefined);
});
