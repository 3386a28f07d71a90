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

test('another format is not known', async () => {
  expect(await check({ format: 'gitlab' })).toBe(2);
});
