import { doesNotMatch } from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { event } from '../../ledger/testing/events.ts';
import { NetworkError } from '../../networks/network.ts';
import { openLedger, realDisk, type Disk } from '../ledger-files.ts';
import { CANARY, renewableNetwork, type RenewableNetwork } from '../testing/renewable.ts';
import type { AccountsOptions } from './options.ts';
import { runAccounts } from './run-accounts.ts';
import { hubFile } from '../testing/hub-file.ts';

const HUB = hubFile(
  '{ id: news-renewable, network: renewable, url: "https://renewable.example/us", connected: 2026-09-01, tokenEnds: 2026-12-01 }',
);
const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 10, 22, 12);
const OLD = `${CANARY}-old`;
const KEEP = 'printf "%s " "$FREESHEET_SECRET_NAME" >> names; cat > secret; echo stored: $(cat secret)';

let folder = '';
let server: RenewableNetwork;
let printed: string[] = [];
let now = NOON;
let drawn = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  writeFileSync(join(folder, 'hub.yaml'), HUB);
  writeFileSync(join(folder, 'secret'), OLD);
  server = renewableNetwork();
  server.issue(OLD, Date.UTC(2026, 9, 1));
  printed = [];
  now = NOON;
});
afterEach(() => {
  // No test of these may let a token out, whatever else it is about.
  doesNotMatch(`${printed.join('\n')}${inLedger()}`, new RegExp(CANARY));
  rmSync(folder, { recursive: true });
});

describe('npm run accounts -- --store-secret', () => {
  test('makes a token anew that ends soon, stores it, and says when the new one ends', async () => {
    expect(await run()).toBe(0);
    expect(said('secret')).toBe(`${CANARY}-made-1`);
    expect(said('names')).toBe('NEWS_RENEWABLE_TOKEN ');
    expect(printed).toEqual([
      'news-renewable: Its password or token was renewed and stored. The new one ends on Thursday 21 January 2027.',
      expect.stringContaining('Its password or token ends on Thursday 21 January 2027.'),
    ]);
  });

  test('does so once, however often it is run, and once more when it is time again', async () => {
    await run();
    await run();
    now += DAY;
    expect(await run()).toBe(0);
    expect(server.made()).toBe(1);
    now = NOON + 39 * DAY;
    expect(await run()).toBe(0);
    expect(server.made()).toBe(2);
    expect(said('names')).toBe('NEWS_RENEWABLE_TOKEN NEWS_RENEWABLE_TOKEN ');
  });

  test('keeps the proof of the account', async () => {
    posted();
    expect(await run({ confirm: { account: 'news-renewable', by: 'duty editor' } })).toBe(0);
    expect(await run()).toBe(0);
    expect(printed.at(-1)).toContain('Readers can see its posts: duty editor opened one');
    now += 60 * DAY;
    expect(await run()).toBe(0);
    expect(printed.at(-1)).toContain('Readers can see its posts: duty editor opened one');
  });

  test('asks the network when the token ends, and leaves one that has long to go', async () => {
    server.says = true;
    server.issue(OLD, NOON - 10 * DAY);
    expect(await run()).toBe(0);
    expect(server.made()).toBe(0);
    expect(printed[0]).toContain('ends on Monday 11 January 2027');
  });

  test('without the option makes nothing anew, and names the day and the steps in time', async () => {
    expect(await run({})).toBe(0);
    expect(server.made()).toBe(0);
    expect(printed[0]).toContain('ends in 9 days, on Tuesday 1 December 2026. Make a new one before then');
  });

  test.each([
    ['fails', 'cat; echo no room; exit 3', 'ended with 3'],
    ['is not there', 'no-such-command-anywhere', 'ended with 127'],
    ['prints all that it was given', 'secret=$(cat); echo "$secret" "$secret" >&2; exit 1', 'ended with 1'],
    ['is killed', 'cat; kill -9 $$', 'ended with a signal'],
  ])('says that the old token still works when the command %s, and ends with 1', async (_, command, why) => {
    expect(await run({ storeSecret: command })).toBe(1);
    expect(printed.join('\n')).toContain(
      `A new NEWS_RENEWABLE_TOKEN was made, but not stored: the command in --store-secret ${why}. The old one still works until Tuesday 1 December 2026. Correct the command, then run again.`,
    );
    expect(printed.at(-1)).toContain('It is @brackenshire on Renewable');
    expect(inLedger()).toBe('');
    expect(await run()).toBe(0);
    expect(said('secret')).toBe(`${CANARY}-made-2`);
  });

  test('ends with 1 and changes nothing when the network refuses', async () => {
    server.fail(new NetworkError('later', `Renewable is busy with ${OLD}.`));
    expect(await run()).toBe(1);
    expect(printed[0]).toContain(
      'could not be renewed: Renewable is busy with [hidden]. The old one still works',
    );
    expect(said('secret')).toBe(OLD);
  });

  test('makes nothing anew for an account that does not answer', async () => {
    expect(await run({ storeSecret: KEEP }, 'unknown-token')).toBe(1);
    expect(server.made()).toBe(0);
    expect(printed).toEqual(['news-renewable: Renewable does not know this token.']);
  });

  test('that is killed before it notes the new token loses nothing: the stored one works, and is noted in its turn', async () => {
    const killed = new Error('killed');
    const dying: Disk = {
      ...realDisk,
      moveFlushed: () => {
        throw killed;
      },
    };
    await expect(run({ storeSecret: KEEP }, undefined, dying)).rejects.toBe(killed);
    expect(said('secret')).toBe(`${CANARY}-made-1`);
    expect(await run()).toBe(1);
    expect(printed.at(-2)).toContain(
      'Renewable does not renew a token of today: [hidden] The old one still works',
    );
    now += DAY;
    expect(await run()).toBe(0);
    expect(said('secret')).toBe(`${CANARY}-made-2`);
    expect(inLedger()).toContain('"kind": "renewed"');
  });

  test('keeps the settings of accounts out of the environment of the command', async () => {
    expect(await run({ storeSecret: 'cat > secret; env > env' })).toBe(0);
    expect(said('env')).not.toContain(CANARY);
    expect(said('env')).toContain('GH_TOKEN=for-the-command');
  });
});

/** The account's secret is read anew each time, as a new process would. */
function run(
  options: AccountsOptions = { storeSecret: KEEP },
  token = said('secret'),
  disk: Disk = realDisk,
): Promise<number> {
  const { storeSecret, ...others } = options;
  const here = storeSecret === undefined ? {} : { storeSecret: `cd ${folder} && { ${storeSecret}\n}` };
  return runAccounts(
    { hub: folder, ...others, ...here },
    {
      env: {
        PATH: process.env['PATH'],
        GH_TOKEN: 'for-the-command',
        NEWS_RENEWABLE_ACCOUNT: '17',
        NEWS_RENEWABLE_TOKEN: token,
      },
      fetch: () => Promise.reject(new TypeError('there is no network here')),
      clock: () => now,
      momentOf: () => '2026-11-22T12:00:00Z',
      random: () => `attempt${(drawn += 1)}`,
      disk,
      print: (line) => void printed.push(line),
      networkOf: () => server.network,
    },
  );
}

function posted(): void {
  const common = { account: 'news-renewable', item: 'k7m2p9q4wd', at: '2026-11-20T11:00:00Z' };
  const ledger = openLedger(join(folder, 'ledger'), realDisk);
  ledger.write(event({ kind: 'sending', ...common }));
  ledger.write(event({ kind: 'receipt', ...common }));
}

function said(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** All that the ledger holds of accounts. */
function inLedger(): string {
  try {
    const accounts = join(folder, 'ledger', 'accounts', 'news-renewable');
    return readdirSync(accounts)
      .map((name) => readFileSync(join(accounts, name), 'utf8'))
      .join('');
  } catch {
    return '';
  }
}
