import { doesNotMatch } from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NetworkError } from '../networks/network.ts';
import { asFetch } from '../networks/testing/as-fetch.ts';
import { realDisk } from './ledger-files.ts';
import type { SyndicateOptions } from './options.ts';
import { runSyndicate } from './run-syndicate.ts';
import { item, manifest } from './testing/items.ts';
import { CANARY, renewableNetwork, type RenewableNetwork } from './testing/renewable.ts';
import { page } from './testing/world.ts';
import { hubFile } from './testing/hub-file.ts';

const HUB = hubFile(
  '{ id: news-renewable, network: renewable, url: "https://renewable.example/us", connected: 2026-09-01 }',
);
const OLD = `${CANARY}-old`;
const NEW = `${CANARY}-made-1`;
const posted = item();

let folder = '';
let server: RenewableNetwork;
let printed: string[] = [];
let drawn = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  writeFileSync(join(folder, 'hub.yaml'), HUB);
  server = renewableNetwork();
  server.issue(OLD, Date.UTC(2026, 9, 1));
  printed = [];
});
afterEach(() => {
  // No test of these may let a token out, whatever else it is about.
  doesNotMatch(printed.join('\n'), new RegExp(CANARY));
  rmSync(folder, { recursive: true });
});

describe('npm run syndicate -- --store-secret', () => {
  test('makes the token anew before it posts, and posts with the new one', async () => {
    expect(await run({ storeSecret: 'cat > secret' })).toBe(0);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(NEW);
    expect(server.posts.map(({ token }) => token)).toEqual([NEW]);
    expect(printed[0]).toBe(
      'news-renewable: Its password or token was renewed and stored. The new one ends on Thursday 21 January 2027.',
    );
  });

  test('leaves it alone the next time', async () => {
    await run({ storeSecret: 'cat > secret' });
    expect(await run({ storeSecret: 'cat > secret' }, NEW)).toBe(0);
    expect(server.made()).toBe(1);
  });

  test.each([
    ['the command fails', 'cat; exit 3', undefined, 'not stored'],
    [
      'the network refuses',
      'cat > secret',
      new NetworkError('later', 'Busy.'),
      'could not be renewed: Busy.',
    ],
  ])('goes on posting with the old token when %s, and ends with 1', async (_, command, fault, words) => {
    server.fail(fault);
    expect(await run({ storeSecret: command })).toBe(1);
    expect(server.posts.map(({ token }) => token)).toEqual([OLD]);
    expect(printed.join('\n')).toContain(words);
    expect(existsSync(join(folder, 'ledger', 'accounts'))).toBe(false);
  });

  test('saves the ledger as soon as the new token is in it, before the first post', async () => {
    const save =
      'echo saved with $(ls ledger/accounts/* | wc -l) event of the account, $(ls ledger | grep -vc accounts) of items';
    await run({ storeSecret: 'cat > secret', save: `cd ${folder} && ${save}` });
    expect(printed[0]).toBe('saved with 1 event of the account, 0 of items');
  });

  test('makes nothing anew with --plan', async () => {
    await run({ plan: true, storeSecret: 'cat > secret' });
    expect(server.made()).toBe(0);
  });
});

test('without a command nothing is made anew', async () => {
  expect(await run({})).toBe(0);
  expect(server.made()).toBe(0);
  expect(readdirSync(folder)).not.toContain('secret');
});

function run({ storeSecret, ...others }: Partial<SyndicateOptions>, token = OLD): Promise<number> {
  const none = { plan: false, paper: false, wait: 0, giveWay: false, withoutLink: false };
  const here = storeSecret === undefined ? {} : { storeSecret: `cd ${folder} && { ${storeSecret}\n}` };
  return runSyndicate(
    { manifest: 'items.json', hub: folder, ...none, ...others, ...here },
    {
      env: { PATH: process.env['PATH'], NEWS_RENEWABLE_ACCOUNT: '17', NEWS_RENEWABLE_TOKEN: token },
      fetch: asFetch(async ({ url }) =>
        url.includes('/cards/')
          ? new Response('png', { headers: { 'content-type': 'image/png' } })
          : page(posted.revision),
      ),
      clock: () => Date.UTC(2026, 10, 22, 12),
      momentOf: () => '2026-11-22T12:00:00Z',
      sleep: async () => {},
      random: () => `attempt${(drawn += 1)}`,
      disk: realDisk,
      readFile: async () => JSON.stringify(manifest([posted])),
      print: (...said: readonly string[]) => void printed.push(...said),
      me: { pid: 1, host: 'here' },
      isAlive: () => true,
      networkOf: () => server.network,
    },
  );
}
