import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileSignatures } from './file-signatures-files.ts';

const ITEM = 'news/2026/a clinic – ä.md';
const OTHER = 'news/2026/other.md';

let top = '';
let hub = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'freesheet-signatures-'));
  hub = join(top, 'hub');
  write(ITEM, 'one');
  write(OTHER, 'other');
});
afterEach(() => rmSync(top, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(hub, file)), { recursive: true });
  writeFileSync(join(hub, file), text);
}
function git(...args: readonly string[]): void {
  execFileSync('git', ['-C', top, ...args], { stdio: 'pipe' });
}
function commit(): void {
  git('init', '--quiet');
  git('add', '--all');
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'commit.gpgsign=false'];
  git(...who, 'commit', '--quiet', '--message', 'News');
}
const signatureOf = async (file: string) => (await fileSignatures(hub))(file);

describe('where there is no repository', () => {
  test('a file has a signature of its own, and none when it is not there', async () => {
    expect(await signatureOf(ITEM)).toMatch(/^3 [\d.]+ [\d.]+$/);
    expect(await signatureOf('news/none.md')).toBeUndefined();
  });

  test('it is another when the file was written again, with as many bytes and at the time that it had', async () => {
    const before = await signatureOf(ITEM);
    write(ITEM, 'two');
    utimesSync(join(hub, ITEM), 1, 1);
    expect(await signatureOf(ITEM)).not.toBe(before);
  });
});

describe('where a hub lies in a repository', () => {
  beforeEach(commit);

  test('a file that is committed as it stands is known by git, also when it was copied there anew', async () => {
    const before = await signatureOf(ITEM);
    rmSync(join(hub, ITEM));
    git('checkout', '--quiet', '.');
    expect(before).toMatch(/^git [0-9a-f]{40}/);
    expect(await signatureOf(ITEM)).toBe(before);
  });

  test('a file that was changed, and not committed yet, is known by its size and time', async () => {
    write(ITEM, 'two');
    expect(await signatureOf(ITEM)).toMatch(/^3 /);
    expect(await signatureOf(OTHER)).toMatch(/^git /);
  });

  test('what is staged is known by its blob', async () => {
    const before = await signatureOf(ITEM);
    write(ITEM, 'two');
    git('add', '--all');
    expect(await signatureOf(ITEM)).toMatch(/^git /);
    expect(await signatureOf(ITEM)).not.toBe(before);
  });

  test('a file that git does not know is known by its size and time, and one that is gone by nothing', async () => {
    write('news/new.md', 'new');
    rmSync(join(hub, OTHER));
    expect(await signatureOf('news/new.md')).toMatch(/^3 /);
    expect(await signatureOf(OTHER)).toBeUndefined();
  });

  test('a link is known by the file to which it leads', async () => {
    write('shared/text.md', 'one');
    symlinkSync('../shared/text.md', join(hub, 'news/link.md'));
    commit();
    const before = await signatureOf('news/link.md');
    write('shared/text.md', 'longer');
    expect(await signatureOf('news/link.md')).not.toBe(before);
  });
});
