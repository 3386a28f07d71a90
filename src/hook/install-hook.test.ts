import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { item, pushing, type Pushing } from './testing/pushing.ts';

const BAD = { 'content/news/a.md': item('NHS number 401 023 2137') };

let hub: Pushing;
const hookAt = (folder = '.git/hooks') => join(hub.top, folder, 'pre-push');

beforeEach(() => {
  hub = pushing();
});
afterEach(() => hub[Symbol.dispose]());

test('the hook is made, made anew and removed, and it says where it is', () => {
  expect(hub.hook().words).toContain(`The hook is "${hookAt()}"`);
  expect(hub.hook().code).toBe(0);
  expect(readFileSync(hookAt(), 'utf8')).toContain("--hub 'content/'");
  expect(hub.hook({ remove: true }).words).toMatch(/^The hook is gone\./);
  expect(existsSync(hookAt())).toBe(false);
  expect(hub.hook({ remove: true }).words).toContain('no hook that Freesheet made');
});

test("somebody else's hook stays as it is, until it may stand beside ours: then both run, and it comes back", () => {
  const own = '#!/bin/sh\ncat > "$(dirname "$0")/heard"\n';
  mkdirSync(join(hub.top, '.git/hooks'), { recursive: true });
  writeFileSync(hookAt(), own);
  chmodSync(hookAt(), 0o755);
  const refused = hub.hook();
  expect(refused.code).toBe(1);
  expect(refused.words).toMatch(/^Nothing was changed: there is already a hook .*npm run hook -- --beside/s);
  expect(readFileSync(hookAt(), 'utf8')).toBe(own);

  expect(hub.hook({ beside: true }).code).toBe(0);
  hub.commit({ 'content/news/b.md': item('Come in.') });
  expect(hub.git('push').code).toBe(0);
  expect(readFileSync(join(hub.top, '.git/hooks/heard'), 'utf8')).toMatch(/^refs\/heads\/main \w{40} refs/);

  writeFileSync(hookAt(), own);
  expect(hub.hook({ beside: true }).words).toContain('Put the two together first.');
  rmSync(hookAt());
  hub.hook();
  expect(hub.hook({ remove: true }).words).toContain('yours is back in its place');
  expect(readFileSync(hookAt(), 'utf8')).toBe(own);
});

test.each(['.husky', '../elsewhere/hooks'])('it goes where core.hooksPath says: %s', (folder) => {
  hub.git('config', 'core.hooksPath', folder);
  expect(hub.hook().code).toBe(0);
  expect(existsSync(hookAt(folder))).toBe(true);
  hub.commit(BAD);
  expect(hub.git('push').words).toContain('Nothing was pushed: personal data would have left');
});

test('it is made from a worktree, and holds there and in the repository', () => {
  hub.git('worktree', 'add', '-q', '../beside', '-b', 'beside');
  const beside = join(hub.top, '../beside');
  expect(hub.hook({ hubFolder: join(beside, 'content') }).code).toBe(0);
  expect(existsSync(hookAt())).toBe(true);
  writeFileSync(join(beside, 'content/news/a.md'), BAD['content/news/a.md']);
  hub.git('-C', beside, 'add', '--all');
  hub.git('-C', beside, 'commit', '-q', '-m', 'Bad');
  expect(hub.git('-C', beside, 'push', 'origin', 'beside').words).toContain('content/news/a.md:6:12');
});

test('a hook without its Freesheet stops the push and says why', () => {
  const program = { node: process.execPath, file: '/no/where/run.mjs', words: ['pushed'] };
  hub.hook({ program });
  hub.commit({ 'content/news/b.md': item('Come in.') });
  const said = hub.git('push');
  expect(said.code).not.toBe(0);
  expect(said.words).toContain('Freesheet is not where it was, so nobody looked for personal data.');
});

test('a hub that is not in git has nothing to watch', () => {
  const folder = join(hub.top, '..');
  expect(hub.hook({ hubFolder: folder }).words).toContain('is not in git');
});

test('the hook of npm run hook is what every shell can read', () => {
  hub.hook({ program: { node: 'C:\\node.exe', file: "C:\\it's here\\run.mjs", words: ['pushed'] } });
  expect(readFileSync(hookAt(), 'utf8')).toContain(`'C:/it'\\''s here/run.mjs' 'pushed' --hub 'content/'`);
  expect(spawnSync('sh', ['-n', hookAt()]).status).toBe(0);
});
