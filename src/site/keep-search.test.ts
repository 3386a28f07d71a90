import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeIndex } from '../search/index-files.ts';
import { keepSearch, searchStore } from './keep-search.ts';

let folder: string;
const site = () => join(folder, 'site');

/** A site of one item, as a build leaves it. */
function siteWith(revision: string): void {
  mkdirSync(join(site(), 'news/flu'), { recursive: true });
  writeFileSync(join(site(), 'news/flu/index.html'), '<h1>Flu</h1>');
  writeFileSync(
    join(site(), 'items.json'),
    JSON.stringify({ items: [{ id: 'flu', revision }], withdrawn: [] }),
  );
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-search-'));
  const content = '<html lang="en-GB"><body data-pagefind-body><h1>Flu</h1></body></html>';
  await writeIndex(searchStore(folder), [{ url: '/news/flu/', content }], {
    version: 1,
    items: { flu: { path: '/news/flu/', revision: 'a' } },
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a new site has the last index while that is true, and what it was made from stays private', () => {
  siteWith('a');
  expect(keepSearch(site(), folder)).toBe('');
  const files = readdirSync(join(site(), 'pagefind'));
  expect(files).toEqual(expect.arrayContaining(['fragment', 'index', 'pagefind.js']));
  expect(files).not.toContain('indexed.json');
});

test('a new site has no index where an item in it has changed, and staff are told', () => {
  siteWith('b');
  expect(keepSearch(site(), folder)).toContain('1 item in its index changed or went. Run "npm run search"');
  expect(existsSync(join(site(), 'pagefind'))).toBe(false);
});

test('a site that never had an index is told nothing of it', () => {
  siteWith('a');
  rmSync(searchStore(folder), { recursive: true });
  expect(keepSearch(site(), folder)).toBe('');
});
