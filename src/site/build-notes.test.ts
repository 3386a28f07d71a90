import { expect, test } from 'vitest';
import { forStaff, ofDisk } from './build-notes.ts';

test.each([
  [
    'MDX that cannot be shown',
    'news/x.mdx:1:1 This item cannot be shown: foo is not defined.\n  Stack trace:\n    at render (file:///a/b.mjs:7:3)',
    'news/x.mdx:1:1 This item cannot be shown: foo is not defined.',
  ],
  [
    'an import that leads nowhere',
    "[UNRESOLVED_IMPORT] Could not resolve './nowhere.astro' in ../hub/news/2026/x.mdx\n   ╭─[ ../hub/news/2026/x.mdx:2:15 ]",
    'news/2026/x.mdx:1:1 This item imports "./nowhere.astro", which is not there. Correct the import, or take it out.',
  ],
  [
    'a fault of ours',
    'TypeError: x is not a function\n  at y.mjs:1:2',
    'TypeError: x is not a function\n  at y.mjs:1:2',
  ],
])('%s', (_, said, told) => {
  expect(forStaff(said)).toBe(told);
});

test.each([
  [
    'is full',
    'ENOSPC',
    'There is no room left on the disk. Make room, and build again. It is about /site/x.',
  ],
  ['may not be written to', 'EACCES', 'A file or folder may not be written to. Name another folder'],
])('a disk that %s is said in words', (_, code, words) => {
  const error = Object.assign(new Error('write'), { code, path: '/site/x' });
  expect(ofDisk(error)).toContain(words);
});

test('an error of ours keeps its stack: it is for who mends it', () => {
  expect(ofDisk(new TypeError('x is not a function'))).toBeUndefined();
});
