import { describe, expect, test } from 'vitest';
import { parseHub } from '../hub/hub-files.ts';
import { facts, item, lines, run } from './testing/facts.ts';
import { postFit } from './post-fit.ts';
import type { Facts } from './facts.ts';

const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
places: [{ id: millmere, name: Millmere }, { id: thornby, name: Thornby }]
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/a.example", connected: 2026-01-01 }
  - { id: thornby, network: bluesky, url: "https://bsky.app/profile/b.example", connected: 2026-01-01, places: [thornby] }
  - { id: old, network: bluesky, url: "https://bsky.app/profile/c.example", connected: 2026-01-01, enabled: false }
  - { id: mastodon, network: mastodon, url: "https://social.example/@a", connected: 2026-01-01 }
  - { id: new, network: mastodon, url: "https://social.example/@b", connected: 2026-12-01 }
`);

const found = (front: string, more: Partial<Facts> = {}) =>
  lines(run(postFit, facts({ 'news/a.md': item(front) }, { hub: HUB, ...more })));

const text = (length: number) =>
  'Walk in. '
    .repeat(length)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, 'x');

describe('a text for posts is measured', () => {
  test('for every account that carries the item, and no other', () => {
    expect(found(`places: [thornby]\nsocial:\n  text: ${text(600)}`)).toEqual([
      expect.stringContaining(
        'too long for "bluesky" (600 of 300 characters), "thornby" (600 of 300 characters) and "mastodon" (625 of 500 characters, with its link). Take out 300 characters',
      ),
    ]);
  });

  test('by what the server of the account says', () => {
    const serverSays = new Map([['mastodon', { max_characters: 1000 }]]);
    const front = `social:\n  accounts: { mastodon: ${text(600)} }`;
    expect([found(front).length, found(front, { serverSays }).length]).toEqual([1, 0]);
  });

  test('with the link that a picture of its own needs', () => {
    const front = `image: { file: a.jpg, alt: A nurse }\nsocial:\n  accounts: { bluesky: ${text(290)} }`;
    expect(found(front)).toEqual([expect.stringContaining('(311 of 300 characters, with its link)')]);
  });

  test('in the words of each repeat', () => {
    const front = `social:\n  repeat:\n    dates: [2026-11-28]\n    texts:\n      - Walk in.\n      - ${text(501)}`;
    expect(found(front)).toEqual([
      expect.stringMatching(/^news\/a\.md:11:9 blocks .*Take out 201 characters\.$/),
    ]);
  });

  test('by its weight too, where a network has a limit of bytes', () => {
    expect(found(`social:\n  accounts: { bluesky: "${'👨‍👩‍👧‍👦'.repeat(200)}" }`)).toEqual([
      expect.stringMatching(/\(200 of 300 characters\)\. Use fewer emoji and special letters\.$/),
    ]);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['a text that just fits', `social:\n  text: ${text(300)}`],
    [
      'an item that was taken back',
      `withdrawn: { at: 2026-11-21, reason: Wrong. }\nsocial:\n  text: ${text(600)}`,
    ],
    ['a summary, which gives way sentence by sentence', `summary: ${text(299)}`],
  ])('%s', (_, front) => {
    expect(found(front)).toEqual([]);
  });
});
