import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { writeMade } from './made-hub-files.ts';
import { pageWeight } from './page-weight-files.ts';

const site = mkdtempSync(join(tmpdir(), 'weight-'));
afterAll(() => rmSync(site, { recursive: true }));

test('pages are weighed as they travel, and nothing else is', () => {
  const pages = ['<p>a</p>', '<p>a longer one</p>', '<p>the longest one of all three</p>'];
  const bytes = pages.map((page) => gzipSync(page, { level: 9 }).byteLength);
  writeMade(site, { file: 'index.html', text: pages[1] ?? '' });
  writeMade(site, { file: 'news/a/index.html', text: pages[2] ?? '' });
  writeMade(site, { file: 'news/b/index.html', text: pages[0] ?? '' });
  writeMade(site, { file: 'rss.xml', text: '<rss/>'.repeat(500) });
  expect(pageWeight(site)).toEqual({
    pages: 3,
    median: bytes[1],
    largest: bytes[2],
    page: join('news', 'a', 'index.html'),
  });
});
