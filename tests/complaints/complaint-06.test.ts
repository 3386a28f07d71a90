import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRETEND_ACCOUNT } from '../../src/networks/testing/pretend-bluesky.ts';
import { PRETEND_MASTODON } from '../../src/networks/testing/pretend-answers.ts';
import { DENIALS, type Denial } from '../../src/networks/testing/faults.ts';
import { runReport } from '../../src/reports/run-report.ts';
import { runAccounts } from '../../src/syndication/accounts/run-accounts.ts';
import { realDisk } from '../../src/syndication/ledger-files.ts';
import { syndicate } from '../../src/syndication/syndicate.ts';
import { item } from '../../src/syndication/testing/items.ts';
import { PUT, scene, type Scene } from './scene.ts';
import { hubFile } from '../../src/syndication/testing/hub-file.ts';

const HUB = hubFile(
  '{ id: bluesky, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-11-01 }',
  '{ id: mastodon, network: mastodon, url: "https://social.example/@x", connected: 2026-11-01, tokenEnds: 2026-12-06 }',
);
const ENV = {
  BLUESKY_SERVICE: 'https://pds.example',
  BLUESKY_IDENTIFIER: PRETEND_ACCOUNT.identifier,
  BLUESKY_APP_PASSWORD: PRETEND_ACCOUNT.appPassword,
  MASTODON_SERVER: PRETEND_MASTODON.origin,
  MASTODON_TOKEN: PRETEND_MASTODON.token,
};

/** What `npm run accounts` prints and ends with, some days after the scene was set. */
async function asked({ run }: Scene, day = '2026-11-22') {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'complaint-06-'));
  writeFileSync(join(folder.path, 'hub.yaml'), HUB);
  const printed: string[] = [];
  const exitCode = await runAccounts(
    { hub: folder.path },
    {
      env: ENV,
      fetch: run.fetch,
      clock: () => Date.parse(`${day}T12:00:00Z`),
      momentOf: () => `${day}T12:00:00Z`,
      random: () => 'attempt1',
      disk: realDisk,
      print: (line) => void printed.push(line),
    },
  );
  return { exitCode, printed };
}

describe('complaint 6: nothing is called sent when a token has ended', () => {
  test.each(DENIALS)('publishing with "%s" is red, and no receipt is written', async (denial) => {
    const here = scene([item()]);
    here.network.fail(PUT, denial);
    here.mastodon.fail('post', denial);
    const result = await syndicate(here.run);
    expect(result.exitCode).toBe(1);
    expect(result.outcomes.map(({ result: what }) => what)).toEqual(['not-posted', 'not-posted']);
    expect(here.events.filter(({ kind }) => kind === 'receipt')).toEqual([]);
    expect(runReport(result)).toMatch(/\n0 posted; bluesky: 1 not done; mastodon: 1 not done; run again/);
  });

  test.each<[string, Denial]>([
    ['com.atproto.server.createSession', 'token revoked'],
    ['com.atproto.server.getSession', 'token expired'],
    ['com.atproto.server.getSession', 'wrong scope'],
  ])('asking Bluesky who we are (%s) with "%s" fails, and names the account', async (call, denial) => {
    const here = scene([]);
    here.network.fail(call, denial);
    const { exitCode, printed } = await asked(here);
    expect(exitCode).toBe(1);
    expect(printed[0]).toMatch(/^bluesky: (?!It is @).*(app password|Run again)/);
    expect(printed[1]).toMatch(/^mastodon: It is @brackenshire/);
  });

  test.each(DENIALS)('asking Mastodon who we are with "%s" fails, and names the account', async (denial) => {
    const here = scene([]);
    here.mastodon.fail('who', denial);
    const { exitCode, printed } = await asked(here);
    expect(exitCode).toBe(1);
    expect(printed[0]).toMatch(/^bluesky: It is @brackenshire/);
    expect(printed[1]).toMatch(/^mastodon: (?!It is @)/);
  });

  test.each([
    ['2026-11-21', 0, 'ends on Sunday 6 December 2026'],
    ['2026-11-22', 0, 'ends in 14 days, on Sunday 6 December 2026. Make a new one before then'],
    ['2026-11-29', 0, 'ends in 7 days'],
    ['2026-12-03', 0, 'ends in 3 days'],
    ['2026-12-05', 0, 'ends tomorrow'],
    ['2026-12-06', 1, 'has ended (Sunday 6 December 2026). Make a new one now'],
    ['2027-01-06', 1, 'has ended'],
  ])(
    'on %s, the end of a token on 6 December ends the command with %d and says: %s',
    async (day, code, words) => {
      const { exitCode, printed } = await asked(scene([]), day);
      expect(exitCode).toBe(code);
      expect(printed[1]).toMatch(/^mastodon: /);
      expect(printed[1]).toContain(words);
    },
  );

  test('the warnings say what to do, by the names of the settings', async () => {
    const { printed } = await asked(scene([]), '2026-12-05');
    expect(printed[1]).toContain('docs/accounts/mastodon.md says how');
    expect(printed[1]).toContain('MASTODON_SERVER, MASTODON_TOKEN');
  });
});
