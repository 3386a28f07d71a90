import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '../../ledger/testing/events.ts';
import { asFetch } from '../../networks/testing/as-fetch.ts';
import {
  PRETEND_ACCOUNT,
  pretendBluesky,
  type PretendBluesky,
} from '../../networks/testing/pretend-bluesky.ts';
import { openLedger, realDisk } from '../ledger-files.ts';
import type { AccountsOptions } from './options.ts';
import { runAccounts } from './run-accounts.ts';
import { hubFile } from '../testing/hub-file.ts';

const HUB = hubFile(
  '{ id: news-bluesky, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-11-01 }',
  '{ id: old, network: gone, url: "https://gone.example/x", connected: 2026-11-01, enabled: false }',
);
const SETTINGS = {
  NEWS_BLUESKY_SERVICE: 'https://bsky.example',
  NEWS_BLUESKY_IDENTIFIER: PRETEND_ACCOUNT.identifier,
  NEWS_BLUESKY_APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
};
const CONFIRM = { confirm: { account: 'news-bluesky', by: 'duty editor' } };
const POST = 'https://bsky.app/profile/did:plc:x/post/3mabcdefghij2';

let folder = '';
let printed: string[] = [];
let server: PretendBluesky;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  writeFileSync(join(folder, 'hub.yaml'), HUB);
  printed = [];
  server = pretendBluesky();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run accounts', () => {
  test('says in one line each who the accounts are, and asks for the proof of a new one', async () => {
    expect(await run({})).toBe(0);
    expect(printed).toEqual([
      expect.stringMatching(
        /^news-bluesky: It is @brackenshire\.test on Bluesky, .* Post a first item to it/,
      ),
    ]);
  });

  test('without settings names every variable that is missing, asks nobody, and ends with 1', async () => {
    expect(await run({}, {})).toBe(1);
    expect(printed.join('\n')).toContain(
      'NEWS_BLUESKY_SERVICE, NEWS_BLUESKY_IDENTIFIER, NEWS_BLUESKY_APP_PASSWORD',
    );
    expect(server.calls).toEqual([]);
  });

  test.each(['token revoked', 'wrong scope'] as const)(
    'ends with 1 when the answer is "%s"',
    async (fault) => {
      server.fail('com.atproto.server.getSession', fault);
      expect(await run({})).toBe(1);
      expect(printed[0]).toContain('Renew the app password of this account');
    },
  );

  test('ends with 1 on the day on which a token ends', async () => {
    writeFileSync(
      join(folder, 'hub.yaml'),
      HUB.replace('2026-11-01 }', '2026-11-01, tokenEnds: 2026-11-22 }'),
    );
    expect(await run({})).toBe(1);
    expect(printed[0]).toContain('news-bluesky:');
    expect(printed[0]).toContain('docs/accounts/bluesky.md');
  });

  test.each([
    ['NEWS_BLUESKY_APP_PASSWORD', 'another-password'],
    ['NEWS_BLUESKY_SERVICE', 'bsky.social'],
  ])('names the setting that is wrong as it was given: %s', async (name, value) => {
    expect(await run({}, { ...SETTINGS, [name]: value })).toBe(1);
    expect(printed[0]).toContain(name);
  });

  test('takes a password that was pasted with a line break after it', async () => {
    const pasted = `${PRETEND_ACCOUNT.appPassword}\r\n`;
    expect(await run({}, { ...SETTINGS, NEWS_BLUESKY_APP_PASSWORD: pasted })).toBe(0);
  });

  test('names a network that nobody knows', async () => {
    writeFileSync(join(folder, 'hub.yaml'), HUB.replace('network: bluesky', 'network: blusky'));
    expect(await run({})).toBe(1);
    expect(printed[0]).toContain('does not know a network called "blusky"');
  });

  test('never leaves this computer for a demonstration', async () => {
    writeFileSync(join(folder, 'hub.yaml'), `${HUB}demo: true\n`);
    expect(await run({})).toBe(1);
    expect(printed[0]).toContain('demo: true');
    expect(server.calls).toEqual([]);
  });

  test('tells no secret, whatever the network says', async () => {
    server = pretendBluesky({ handle: `echo.${PRETEND_ACCOUNT.appPassword}`, status: PRETEND_ACCOUNT.token });
    await run({});
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('[hidden]');
    expect(printed.join('\n')).not.toContain(PRETEND_ACCOUNT.appPassword);
    expect(printed.join('\n')).not.toContain(PRETEND_ACCOUNT.token);
  });
});

describe('npm run accounts -- --confirm', () => {
  test('notes who opened the newest post, and asks no more until there is another password', async () => {
    posted('2026-11-22T11:00:00Z');
    await run({});
    expect(printed.at(-1)).toContain(`Open ${POST} in a private window`);
    expect(await run(CONFIRM)).toBe(0);
    expect(ledger().readAccounts()).toMatchObject([
      {
        kind: 'proved',
        account: 'news-bluesky',
        identity: PRETEND_ACCOUNT.did,
        url: POST,
        by: 'duty editor',
      },
    ]);
    expect(await run({})).toBe(0);
    expect(printed.at(-1)).toContain('duty editor opened one');
    expect(await run(CONFIRM)).toBe(0);
    expect(printed.at(-1)).toContain('Nothing was changed.');

    const renewed = { ...SETTINGS, NEWS_BLUESKY_SERVICE: 'https://bsky.example/' };
    expect(await run({}, renewed)).toBe(0);
    expect(printed.at(-1)).toContain('so it has to be proved again. Post the next item');
    expect(await run(CONFIRM, renewed)).toBe(1);
    posted('2026-11-22T12:00:05Z', 'd4k8s2v6zb');
    expect(await run(CONFIRM, renewed)).toBe(0);
    expect(ledger().readAccounts()).toHaveLength(2);
  });

  test('never takes the post that was opened for one made since, however soon it was confirmed', async () => {
    posted('2026-11-22T12:00:20Z');
    expect(await run(CONFIRM, SETTINGS, 40)).toBe(0);
    const renewed = { ...SETTINGS, NEWS_BLUESKY_SERVICE: 'https://bsky.example/' };
    expect(await run(CONFIRM, renewed, 50)).toBe(1);
    expect(ledger().readAccounts()).toHaveLength(1);
  });

  test('writes no setting into the ledger', async () => {
    posted('2026-11-22T11:00:00Z');
    await run(CONFIRM);
    const accounts = join(folder, 'ledger', 'accounts', 'news-bluesky');
    const written = readdirSync(accounts).map((name) => readFileSync(join(accounts, name), 'utf8'));
    expect(written).toHaveLength(1);
    expect(written.join('')).not.toMatch(/pretend-app-password|brackenshire\.test|bsky\.example/);
  });

  test.each([
    [
      'an account that hub.yaml does not name',
      { account: 'facebook', by: 'editor' },
      'no account "facebook"',
    ],
    ['an account that is switched off', { account: 'old', by: 'editor' }, 'no account "old"'],
    ['an account without any post', CONFIRM.confirm, 'has no post that could have been opened'],
  ])('notes nothing of %s', async (_, confirm, words) => {
    expect(await run({ confirm })).toBe(1);
    expect(printed.at(-1)).toContain(words);
    expect(ledger().readAccounts()).toEqual([]);
  });

  test('notes nothing while the network does not answer', async () => {
    posted('2026-11-22T11:00:00Z');
    server.fail('com.atproto.server.getSession', 'unavailable');
    expect(await run(CONFIRM)).toBe(1);
    expect(printed.at(-1)).toContain('Nothing was noted');
    expect(ledger().readAccounts()).toEqual([]);
  });
});

function posted(at: string, item = 'k7m2p9q4wd'): void {
  const common = { account: 'news-bluesky', item, at };
  ledger().write(event({ kind: 'sending', ...common }));
  ledger().write(event({ kind: 'receipt', ...common }));
}

function ledger() {
  return openLedger(join(folder, 'ledger'), realDisk);
}

function run(
  options: AccountsOptions,
  env: Readonly<Record<string, string>> = SETTINGS,
  second = 0,
): Promise<number> {
  return runAccounts(
    { hub: folder, ...options },
    {
      env,
      fetch: asFetch(server.handle),
      clock: () => Date.UTC(2026, 10, 22, 12, 0, second),
      momentOf: () => '2026-11-22T12:00:00Z',
      random: () => `attempt${printed.length}`,
      disk: realDisk,
      print: (line) => void printed.push(line),
    },
  );
}
