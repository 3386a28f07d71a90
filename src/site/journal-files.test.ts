import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { afterKill, applyChanges, STAGED_NOTE } from './journal-files.ts';
import { stagingFolder } from './swap.ts';

const OLD = { 'index.html': 'old', 'news/a/index.html': 'a', 'news/b/index.html': 'b', 'kept.txt': 'kept' };
const NEW = { 'index.html': 'new', 'news/a/index.html': 'A', 'news/c/index.html': 'c', 'kept.txt': 'kept' };
const CHANGES = {
  put: ['index.html', 'news/a/index.html', 'news/c/index.html'],
  remove: ['news/b/index.html'],
};

let folder = '';
let out = '';
let note = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'freesheet-journal-'));
  out = join(folder, 'dist');
  note = join(folder, 'cache', 'note.json');
  write(out, OLD);
  write(dirname(note), { 'note.json': 'note of old' });
  write(stagingFolder(out), { ...pick(NEW, CHANGES.put), [STAGED_NOTE]: 'note of new' });
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(to: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), text);
  }
}
function pick(files: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, files[name] ?? '']));
}
/** Every path of the site with its text; folders, too. */
function site(): Readonly<Record<string, string>> {
  const entries = globSync('**/*', { cwd: out, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')]));
}
const state = () => ({ site: site(), note: readFileSync(note, 'utf8') });
const isOld = { site: OLD, note: 'note of old' };
const isNew = { site: NEW, note: 'note of new' };
const journal = (): string => join(folder, '.dist.journal.json');

function dieAt(step: number) {
  const program = join(import.meta.dirname, 'testing/change-and-die.ts');
  return spawnSync(process.execPath, [program, String(step), out, note, JSON.stringify(CHANGES)]);
}

test('a change puts in what is new, takes away what goes with its folder, and its note takes effect', () => {
  applyChanges(out, CHANGES, note);
  expect(state()).toEqual(isNew);
  expect([existsSync(join(out, 'news/b')), existsSync(journal()), existsSync(stagingFolder(out))]).toEqual([
    false,
    false,
    false,
  ]);
});

test('a change that is not killed ends well, in fewer steps than are tried below', () => {
  expect(dieAt(17)).toMatchObject({ status: 0 });
  expect(state()).toEqual(isNew);
});

describe.each(Array.from({ length: 16 }, (_, step) => step + 1))('killed before its step %i', (step) => {
  test('a change leaves the old site, or the new one once it was written down, and nothing else', () => {
    dieAt(step);
    const wasWritten = existsSync(journal());
    afterKill(out);
    const isDone = wasWritten || site()['index.html'] === 'new';
    expect(state()).toEqual(isDone ? isNew : isOld);
    expect([existsSync(journal()), existsSync(stagingFolder(out))]).toEqual([false, false]);
  });
});

test('when the site is taken away before a killed change is finished, no part of it comes back', () => {
  dieAt(8);
  expect(existsSync(journal())).toBe(true);
  rmSync(out, { recursive: true });
  afterKill(out);
  expect([existsSync(out), existsSync(journal()), existsSync(stagingFolder(out))]).toEqual([
    false,
    false,
    false,
  ]);
  expect(readFileSync(note, 'utf8')).toBe('note of old');
});
