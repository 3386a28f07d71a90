import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { git, type Git } from './git.ts';
import { gitSave } from './save-git.ts';

const run = git({ ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
const ME = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

let top = '';
let shown: string[] = [];
let slept: number[] = [];

const call = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...ME, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();

/** A clone of the bare repository with only its newest commit, as a workflow has it. */
function clone(name: string): string {
  const folder = join(top, name);
  call(top, 'clone', '--quiet', '--depth=1', '--branch=ledger', `file://${join(top, 'bare')}`, folder);
  return folder;
}

function write(folder: string, name: string, text = name): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const save = (folder: string, using: Git = run) =>
  gitSave(folder, {
    run: using,
    sleep: async (ms) => void slept.push(ms),
    show: (text) => void shown.push(text),
  });

const saved = () => call(join(top, 'bare'), 'ls-tree', '-r', '--name-only', 'ledger').split('\n');

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'save-git-'));
  shown = [];
  slept = [];
  call(top, 'init', '--quiet', '--bare', '--initial-branch=ledger', 'bare');
  const first = join(top, 'first');
  call(top, 'clone', '--quiet', 'bare', first);
  write(first, 'begin/event.json');
  call(first, 'add', '.');
  call(first, 'commit', '--quiet', '--message', 'Begin');
  call(first, 'push', '--quiet', 'origin', 'HEAD:ledger');
});

afterEach(() => rmSync(top, { recursive: true, force: true }));

describe('the ledger, saved by git', () => {
  test('is on the branch that its folder has checked out, and only its events are', async () => {
    const one = clone('one');
    write(one, 'a/event.json');
    write(one, '.unfinished/half.json');
    write(one, '.lock-3');
    expect(await save(one)()).toBe(true);
    expect(saved()).toEqual(['a/event.json', 'begin/event.json']);
    expect(call(one, 'log', '-1', '--format=%an: %s')).toBe('Freesheet: Save the ledger');
  });

  test('is saved as well when nothing is new', async () => {
    expect(await save(clone('one'))()).toBe(true);
    expect(shown).toEqual([]);
  });

  test('goes on top of what another run pushed meanwhile, and has its events too', async () => {
    const [one, two] = [clone('one'), clone('two')];
    write(one, 'a/event.json');
    write(two, 'b/event.json');
    expect([await save(one)(), await save(two)()]).toEqual([true, true]);
    expect(saved()).toEqual(['a/event.json', 'b/event.json', 'begin/event.json']);
    expect(existsSync(join(two, 'a/event.json'))).toBe(true);
  });

  test('is pushed with the next save when an earlier one was committed and not pushed', async () => {
    const one = clone('one');
    write(one, 'a/event.json');
    call(one, 'add', '.');
    call(one, 'commit', '--quiet', '--message', 'Killed here');
    expect(await save(one)()).toBe(true);
    expect(saved()).toContain('a/event.json');
  });

  test('is tried three times with a growing pause, and then not saved, in the words of git', async () => {
    const one = clone('one');
    write(one, 'a/event.json');
    rmSync(join(top, 'bare'), { recursive: true });
    expect(await save(one)()).toBe(false);
    expect(slept).toEqual([1000, 3000]);
    expect(shown.join('\n')).toContain('bare');
  });

  test('is saved at the third try when the first two pushes fail', async () => {
    const one = clone('one');
    write(one, 'a/event.json');
    let pushes = 0;
    const flaky: Git = (folder, args) => {
      pushes += args.includes('push') ? 1 : 0;
      return args.includes('push') && pushes < 3
        ? Promise.resolve({ ok: false, out: '', said: 'The connection was reset.' })
        : run(folder, args);
    };
    expect(await save(one, flaky)()).toBe(true);
    expect(saved()).toContain('a/event.json');
  });

  test('is not saved where an event was changed on both sides: the rebase is taken back, and nothing is lost', async () => {
    const [one, two] = [clone('one'), clone('two')];
    write(one, 'begin/event.json', 'ours');
    write(two, 'begin/event.json', 'theirs');
    await save(two)();
    expect(await save(one)()).toBe(false);
    expect(slept).toEqual([]);
    expect(call(one, 'symbolic-ref', '--short', 'HEAD')).toBe('ledger');
    expect(call(one, 'show', 'HEAD:begin/event.json')).toBe('ours');
    expect(shown.join('\n')).toContain('Could not apply');
  });

  test('is not saved without an event that was deleted by mistake', async () => {
    const one = clone('one');
    rmSync(join(one, 'begin'), { recursive: true });
    expect(await save(one)()).toBe(false);
    expect(shown.join('\n')).toContain('"begin/event.json" for one');
    expect(saved()).toEqual(['begin/event.json']);
  });

  test('is not saved where no branch is checked out', async () => {
    const one = clone('one');
    call(one, 'checkout', '--quiet', '--detach');
    expect(await save(one)()).toBe(false);
    expect(shown).toEqual([expect.stringContaining('not on a branch')]);
  });

  test('leaves what a person has staged elsewhere in the same repository alone', async () => {
    const one = clone('one');
    write(one, 'news/draft.md');
    call(one, 'add', 'news');
    write(one, 'events/a/event.json');
    expect(await save(join(one, 'events'))()).toBe(true);
    expect(saved()).toEqual(['begin/event.json', 'events/a/event.json']);
    expect(call(one, 'diff', '--cached', '--name-only')).toBe('news/draft.md');
  });
});
