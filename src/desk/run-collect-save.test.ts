import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { realDisk } from '../syndication/ledger-files.ts';
import { item, manifest } from '../syndication/testing/items.ts';
import { runCollect } from './run-collect.ts';

const HUB = `
name: Example Health and Care
title: Example Health News
strapline: Health news for Example
site: https://news.example.org
tag: news.example.org,2026
repository: public
contacts: { public: { name: Communications, email: news@example.org } }
accounts:
  - { id: bluesky, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-11-01 }
  - { id: next, network: nextdoor, url: "https://nextdoor.co.uk/x", connected: 2026-11-01 }
`;
const ME = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
const GIT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
const call = (folder: string, ...args: readonly string[]) =>
  execFileSync('git', ['-C', folder, ...ME, ...args], { encoding: 'utf8', stdio: 'pipe', env: GIT });

/** A hub whose ledger is a branch of a bare repository, to which another computer has pushed since it was checked out here. */
function hubOfTwoComputers() {
  const top = mkdtempSync(join(tmpdir(), 'collect-'));
  onTestFinished(() => rmSync(top, { recursive: true, force: true }));
  const at = (name: string) => join(top, name);
  call(top, 'init', '--quiet', '--bare', '--initial-branch=ledger', 'bare');
  call(top, 'clone', '--quiet', 'bare', 'elsewhere');
  push(at('elsewhere'), 'begin');
  mkdirSync(at('hub'));
  writeFileSync(at('hub/hub.yaml'), HUB);
  call(top, 'clone', '--quiet', 'bare', at('hub/ledger'));
  push(at('elsewhere'), 'posted-since');
  return { hub: at('hub'), private: at('private') };
}

function push(folder: string, name: string): void {
  writeFileSync(join(folder, `${name}.txt`), name);
  call(folder, 'add', '.');
  call(folder, 'commit', '--quiet', '--message', name);
  call(folder, 'push', '--quiet', 'origin', 'HEAD:ledger');
}

function collect(options: { readonly hub: string; readonly private: string; readonly save: boolean }) {
  const printed: string[] = [];
  const code = runCollect(
    { ...options, manifest: 'items.json', takeOver: false },
    {
      env: GIT,
      fetch: () => Promise.reject(new TypeError('there is no network here')),
      clock: () => Date.UTC(2026, 10, 23, 8),
      momentOf: () => '2026-11-23T08:00:00Z',
      sleep: () => Promise.resolve(),
      random: () => 'r1',
      disk: realDisk,
      readFile: async () => JSON.stringify(manifest([item()])),
      print: (line) => void printed.push(line),
      me: { pid: 1, host: 'here' },
      isAlive: () => false,
      computer: { platform: 'linux', home: '/nowhere', env: {} },
      survey: () => Promise.reject(new Error('Nobody surveys here.')),
    },
  );
  return code.then((ended) => ({ ended, printed }));
}

test('collecting with --save knows what was posted from elsewhere meanwhile', async () => {
  const folders = hubOfTwoComputers();
  await collect({ ...folders, save: false });
  expect(existsSync(join(folders.hub, 'ledger', 'posted-since.txt'))).toBe(false);
  await collect({ ...folders, save: true });
  expect(existsSync(join(folders.hub, 'ledger', 'posted-since.txt'))).toBe(true);
});

test('collecting says of each account whether it was asked, and where a person looks instead', async () => {
  const { ended, printed } = await collect({ ...hubOfTwoComputers(), save: false });
  expect(ended).toBe(0);
  expect(printed).toContain('Bluesky (bluesky): not asked, because its settings are not complete here.');
  expect(printed).toContain('Nextdoor (next): nothing can be asked.');
  expect(printed.at(-1)).toBe('Nobody is waiting for an answer.');
});
