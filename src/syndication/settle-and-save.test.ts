import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '../ledger/testing/events.ts';
import { openLedger, realDisk } from './ledger-files.ts';
import { settleAndSave } from './settle-and-save.ts';
import { hubFile } from './testing/hub-file.ts';

const HUB = hubFile(
  '{ id: bluesky, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-11-01 }',
);
const ME = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
const ENV = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

let folder = '';
let origin = '';
let printed: string[] = [];
const git = (...args: readonly string[]) =>
  execFileSync('git', [...ME, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
const ledger = () => join(folder, 'ledger');
const saved = () => git('-C', origin, 'ls-tree', '-r', '--name-only', 'ledger').split('\n');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  origin = join(folder, 'origin.git');
  printed = [];
  writeFileSync(join(folder, 'hub.yaml'), HUB);
  git('init', '--quiet', '--bare', '--initial-branch=ledger', origin);
  git('clone', '--quiet', origin, ledger());
  const { write } = openLedger(ledger(), realDisk);
  write(event({ kind: 'sending' }));
  write(event({ kind: 'unsure' }));
  git('-C', ledger(), 'add', '.');
  git('-C', ledger(), 'commit', '--quiet', '--message', 'Begin');
  git('-C', ledger(), 'push', '--quiet', 'origin', 'HEAD:ledger');
});
afterEach(() => rmSync(folder, { recursive: true }));

const settle = (save: boolean) =>
  settleAndSave(
    { item: 'k7m2p9q4wd', account: 'bluesky', outcome: 'not-posted', by: 'duty editor', hub: folder, save },
    {
      env: ENV,
      clock: () => Date.UTC(2026, 10, 22, 12),
      momentOf: () => '2026-11-22T12:00:00Z',
      sleep: () => Promise.resolve(),
      disk: realDisk,
      random: () => 'd1',
      print: (line) => printed.push(line),
    },
  );

describe('npm run settle --save', () => {
  test('saves the ledger on its branch, and says so', async () => {
    expect(await settle(true)).toBe(0);
    expect(saved().filter((file) => file.includes('~settled~'))).toHaveLength(1);
    expect(printed).toEqual([
      'Noted by duty editor: k7m2p9q4wd on bluesky is not public. The next run may post it.',
      'The ledger is saved.',
    ]);
  });

  test('without it leaves that to whoever runs it', async () => {
    expect(await settle(false)).toBe(0);
    expect(saved().filter((file) => file.includes('~settled~'))).toEqual([]);
  });

  test('saves what an earlier run could not', async () => {
    const away = join(folder, 'away.git');
    git('-C', ledger(), 'remote', 'set-url', 'origin', away);
    expect(await settle(true)).toBe(1);
    expect(printed.at(-1)).toMatch(/^The ledger could not be saved.*Run the same again, it is safe\.$/);
    expect(readdirSync(join(ledger(), 'k7m2p9q4wd')).join(' ')).toContain('~settled~');
    git('-C', ledger(), 'remote', 'set-url', 'origin', origin);
    expect(await settle(true)).toBe(1);
    expect(printed.slice(-2)).toEqual([
      expect.stringContaining('There is nothing to settle'),
      'The ledger is saved.',
    ]);
    expect(saved().filter((file) => file.includes('~settled~'))).toHaveLength(1);
  });
});
