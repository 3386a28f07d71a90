import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperPost } from '../networks/paper.ts';
import { paperStore } from './paper-store-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const plain: PaperPost = {
  key: 'p1',
  network: 'Bluesky',
  account: { id: 'bluesky', url: 'https://bsky.app/profile/x' },
  createdAt: '2026-11-22T12:00:00Z',
  post: { item: 'i', account: 'bluesky', text: 'Hi', language: 'en-GB', link: null, hashtags: [] },
  count: 2,
  max: 300,
  unit: 'characters',
};
const pictured = { ...plain, key: 'p2', media: { bytes: Uint8Array.from([1, 2]), type: 'image/png' } };

test('posts on paper come back as they were kept, with or without a picture', () => {
  const store = paperStore(folder);
  expect(store.kept()).toEqual([]);
  [plain, pictured].forEach((post) => store.keep(post));
  expect(paperStore(folder).kept()).toEqual([plain, pictured]);
});

test('one that is taken away leaves nothing, and taking it away again is fine', () => {
  const store = paperStore(folder);
  [plain, pictured].forEach((post) => store.keep(post));
  store.remove('p2');
  store.remove('p2');
  expect(store.kept()).toEqual([plain]);
  expect(readdirSync(join(folder, 'posts'))).toEqual(['p1.json']);
});
