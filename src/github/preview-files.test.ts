import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseHub } from '../hub/hub-files.ts';
import { git } from '../syndication/git.ts';
import { changedFiles } from './changed-files.ts';
import { writePreview } from './preview-files.ts';

const HUB = parseHub(`
name: Marsh Trust
title: Marsh News
strapline: News
site: https://news.example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
accounts:
  - { id: pictures, network: bluesky, url: "https://bsky.app/profile/news.example.org", connected: 2026-01-01, shape: square }
`);

let top = '';

const call = (...args: readonly string[]) =>
  execFileSync('git', ['-C', top, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
    stdio: 'pipe',
  });

function write(name: string, title: string, more = ''): void {
  mkdirSync(join(top, 'content/news'), { recursive: true });
  const id = name === 'old' ? 'fv7kq2mxw4' : 'd4k8s2v6zb';
  const text = `---\nid: ${id}\ntitle: ${title}\nsummary: Walk in.\npublished: 2026-11-20\n${more}---\n\nIn.\n`;
  writeFileSync(join(top, `content/news/${name}.md`), text);
}

function commit(): void {
  call('add', '.');
  call('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'More');
}

const changed = () => changedFiles(join(top, 'content'), 'main', git(process.env));

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'preview-'));
  call('init', '--quiet', '--initial-branch=main');
  write('old', 'An item that is on the site', 'image: { file: clinic.png, alt: The clinic }\n');
  writeFileSync(join(top, 'content/news/clinic.png'), 'picture');
  commit();
  call('switch', '--quiet', '--create', 'clinic');
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

describe('what a branch changes', () => {
  test('is what differs from where it began, whatever has happened on the other branch since', async () => {
    write('new', 'An item of this branch');
    commit();
    call('switch', '--quiet', 'main');
    write('old', 'Changed on the other branch');
    commit();
    call('switch', '--quiet', 'clinic');
    expect(await changed()).toEqual(new Set(['news/new.md']));
  });

  test('cannot be said of a branch that is not there', async () => {
    expect(await changedFiles(join(top, 'content'), 'origin/nowhere', git(process.env))).toBe(undefined);
  });
});

describe('the preview', () => {
  test.each([
    ['an item that is new', () => write('new', 'An item of this branch'), 'An item of this branch'],
    [
      'an item whose picture is',
      () => writeFileSync(join(top, 'content/news/clinic.png'), 'new'),
      'on the site',
    ],
  ])('shows %s, and draws its card in each shape that accounts want', async (_, change, title) => {
    change();
    commit();
    const work = {
      hubFolder: join(top, 'content'),
      hub: HUB,
      now: '2026-11-22T12:00:00Z',
      cardsAt: undefined,
    };
    const files = (await changed()) ?? new Set();
    const [out, cards] = [join(top, 'preview.md'), join(top, 'cards')];
    expect(await writePreview({ ...work, changed: files, out, cards })).toBe(1);
    expect(readFileSync(out, 'utf8')).toContain(title);
    const drawn = readdirSync(cards);
    expect(drawn.map((file) => file.replace(/^[a-z0-9]{10}\.[0-9a-f]{16}/, '')).toSorted()).toEqual([
      '.jpg',
      '.png',
    ]);
    expect(drawn.filter((file) => !readFileSync(out, 'utf8').includes(file))).toEqual([]);
  });
});
