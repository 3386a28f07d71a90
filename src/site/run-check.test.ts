import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ACCESSIBILITY } from '../checks/testing/facts.ts';
import { ContentError } from '../hub/content-error.ts';
import { git } from '../syndication/git.ts';
import { runCheck, type CheckOptions } from './run-check.ts';

const HUB = `name: Marsh Trust
title: Marsh News
strapline: News
site: https://example.org
tag: example.org,2026
repository: private
contacts: { public: { name: Team } }
`;
const ITEM = '---\nid: fv7kq2mxw4\ntitle: Walk in for your flu vaccine\nsummary: Walk in.\n';

let top = '';
let printed: string[] = [];

const check = (options: Partial<CheckOptions> = {}) =>
  runCheck(
    { hub: join(top, 'content'), format: 'github', ...options },
    {
      env: { GITHUB_WORKSPACE: top, FREESHEET_STORE: join(top, 'store') },
      clockMs: Date.UTC(2026, 10, 22, 12),
      newId: () => 'bnwdbnwd22',
      log: (line) => printed.push(line),
      git: git(process.env),
    },
  );

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'run-check-'));
  printed = [];
  mkdirSync(join(top, 'content', 'news'), { recursive: true });
  writeFileSync(join(top, 'content', 'hub.yaml'), HUB);
  writeFileSync(join(top, 'content', 'accessibility.yaml'), ACCESSIBILITY);
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

describe('a check on GitHub', () => {
  test('annotates the lines of the files of the repository, and prints everything as well', async () => {
    writeFileSync(
      join(top, 'content/news/a.md'),
      `${ITEM}published: 2026-11-20\nkind: nonsense\n---\n\nIn.\n`,
    );
    expect(await check()).toBe(1);
    expect(printed[0]).toMatch(/^::error file=content\/news\/a\.md,line=6,col=\d+::/);
    expect(printed.at(-1)).toContain('1 problem stops the build');
  });

  test('annotates hub.yaml', async () => {
    writeFileSync(join(top, 'content/hub.yaml'), HUB.replace('private', 'nowhere'));
    await expect(check()).rejects.toThrow(ContentError);
    expect(printed[0]).toMatch(/^::error file=content\/hub\.yaml,line=6,col=\d+::/);
  });

  test('shows no word of an item that is not public yet', async () => {
    writeFileSync(
      join(top, 'content/news/a.md'),
      `${ITEM}published: 2026-12-24\ntopics: [canary]\n---\n\nIn.\n`,
    );
    await check();
    expect(printed.join('\n')).toContain('content/news/a.md');
    expect(printed.join('\n')).not.toContain('canary');
  });

  test('has no annotation where nothing is wrong', async () => {
    expect(await check()).toBe(0);
    expect(printed).toEqual(['0 items, no problems.']);
  });
});

describe('a check as data', () => {
  test('is JSON and nothing else: what was found, what is let pass, and whether it stops', async () => {
    writeFileSync(
      join(top, 'content/news/a.md'),
      `${ITEM}published: 2026-11-20\nallow: { contractions: We quote a poster. }\n---\n\nDon't come on Tuesday 28 November 2026.\n`,
    );
    expect(await check({ format: 'json' })).toBe(1);
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      items: 1,
      stops: true,
      problems: [{ check: 'weekdays', file: 'news/a.md', line: 9, column: 15, severity: 'blocks' }],
      allowed: [{ check: 'contractions', reason: 'We quote a poster.' }],
    });
  });
});

describe('a check of what was changed', () => {
  const call = (...args: readonly string[]) =>
    execFileSync('git', ['-C', top, '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...args], {
      stdio: 'pipe',
    });
  const write = (name: string, id: string, body: string) =>
    writeFileSync(
      join(top, 'content/news', name),
      `${ITEM.replace('fv7kq2mxw4', id)}published: 2026-11-20\n---\n\n${body}\n`,
    );
  beforeEach(() => {
    write('old.md', 'bcdfghjkl2', 'Come on Tuesday 28 November 2026.');
    write('other.md', 'bcdfghjkl3', 'Come in.');
    call('init', '--quiet', '--initial-branch=main');
    call('add', '.');
    call('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'News');
  });

  test('says nothing of what is as it was, and of what is not yet committed too', async () => {
    expect(await check({ changed: true, format: undefined })).toBe(0);
    write('new.md', 'bcdfghjkl4', 'Come on Tuesday 28 November 2026.');
    expect(await check({ changed: true, format: undefined })).toBe(1);
    expect(printed.join('\n')).toContain('news/new.md:8:9');
    expect(printed.join('\n')).not.toContain('news/old.md');
  });

  test('misses an item that was public and is gone, also where everything is checked and compared', async () => {
    rmSync(join(top, 'content/news/other.md'));
    expect(await check({ base: 'main', format: undefined })).toBe(1);
    expect(printed.join('\n')).toContain(
      'The item "bcdfghjkl3" is public, and its file "news/other.md" is gone.',
    );
    printed = [];
    expect(await check({ changed: true, format: undefined })).toBe(1);
    expect(printed.join('\n')).toContain('The item "bcdfghjkl3" is public');
  });

  test('says which branch it cannot compare with', async () => {
    expect(await check({ changed: true, base: 'nowhere' })).toBe(1);
    expect(printed).toEqual([
      'git cannot compare this with "nowhere": fetch that branch, or name another after --base.',
    ]);
  });
});

test('another format is not known', async () => {
  expect(await check({ format: 'gitlab' })).toBe(2);
});
