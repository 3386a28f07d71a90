import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseHub } from '../hub/hub-files.ts';
import { itemsToApprove } from './to-approve-files.ts';

const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
`);

let folder = '';

/** Writes an item with an id, and says in which file. */
function item(id: string, lines: string): string {
  const file = `news/${id}.md`;
  const text = `---\nid: ${id}\ntitle: Walk in for your flu vaccine\nsummary: Walk in.\n${lines}\n---\n\nCome in.\n`;
  writeFileSync(join(folder, file), text);
  return file;
}

const ids = () =>
  itemsToApprove(folder, { hub: HUB, now: '2026-11-22T12:00:00Z', prefix: 'content/' }).map(({ id }) => id);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'to-approve-'));
  mkdirSync(join(folder, 'news'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('GitHub is asked about', () => {
  test.each([
    ['an item of today that must be approved', 'published: 2026-11-22 09:00\nsocial: { approve: true }'],
    [
      'an old one that is posted later',
      'published: 2026-10-01\nsocial: { approve: true, at: 2026-11-23 09:00 }',
    ],
    [
      'an old one that was corrected today',
      'published: 2026-10-01\nchanges: [{ at: 2026-11-22 08:00, what: The hours. }]\nsocial: { approve: true }',
    ],
    [
      'an old one that is repeated in season',
      'published: 2026-01-01\nsocial: { approve: true, repeat: { every: 30, until: 2026-12-31, texts: [Walk in.] } }',
    ],
  ])('%s', (_, lines) => {
    item('fv7kq2mxw4', lines);
    expect(ids()).toEqual(['fv7kq2mxw4']);
  });

  test.each([
    ['an item that need not be approved', 'published: 2026-11-22 09:00'],
    ['a draft', 'published: 2026-11-22 09:00\ndraft: true\nsocial: { approve: true }'],
    ['one that is not public yet', 'published: 2026-11-23 09:00\nsocial: { approve: true }'],
    ['one that is too old to be posted', 'published: 2026-11-01 09:00\nsocial: { approve: true }'],
  ])('not %s', (_, lines) => {
    item('fv7kq2mxw4', lines);
    expect(ids()).toEqual([]);
  });

  test('a file by its path in the repository, and by the name that git gives its bytes', () => {
    const file = item('fv7kq2mxw4', 'published: 2026-11-22 09:00\nsocial: { approve: true }');
    const blob = execFileSync('git', ['hash-object', join(folder, file)], { encoding: 'utf8' }).trim();
    expect(itemsToApprove(folder, { hub: HUB, now: '2026-11-22T12:00:00Z', prefix: 'content/' })).toEqual([
      { id: 'fv7kq2mxw4', path: `content/${file}`, blob },
    ]);
  });
});
