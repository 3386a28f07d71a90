import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realDisk } from './ledger-files.ts';
import type { SyndicateOptions } from './options.ts';
import { runSyndicate } from './run-syndicate.ts';
import type { Surroundings } from './surroundings.ts';
import { item, manifest } from './testing/items.ts';
import { hubFile } from './testing/hub-file.ts';

const HUB = hubFile(
  '{ id: news-bluesky, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-11-01 }',
);

let folder = '';
let drawn = 0;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  writeFileSync(join(folder, 'hub.yaml'), HUB);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run syndicate', () => {
  test('with --plan needs no secret and no network, prints the plan, and changes nothing', async () => {
    const printed: string[] = [];
    expect(await run({ plan: true }, printed)).toBe(0);
    expect(printed).toEqual(['Flu clinics open (k7m2p9q4wd) (k7m2p9q4wd)\n  news-bluesky: Will be posted.']);
    expect(existsSync(join(folder, 'ledger'))).toBe(false);
  });

  test('with --plan names each pause in force, though it holds nothing', async () => {
    const pause = '{ pause: { reason: Maintenance, until: 2026-11-23, accounts: [news-bluesky] } }';
    writeFileSync(join(folder, 'hub.yaml'), `${HUB}posting: ${pause}\n`);
    const printed: string[] = [];
    const { social } = item();
    await run({ plan: true }, printed, item({ social: { ...social, post: false } }));
    expect(printed[0]).toBe(
      'Posting is paused until the end of Monday 23 November 2026, for news-bluesky only: Maintenance.',
    );
  });

  test('names every setting that is missing, at once, and ends with 1', async () => {
    const printed: string[] = [];
    expect(await run({}, printed)).toBe(1);
    expect(printed.at(-1)).toContain(
      'NEWS_BLUESKY_SERVICE, NEWS_BLUESKY_IDENTIFIER, NEWS_BLUESKY_APP_PASSWORD',
    );
  });

  test('says when hub.yaml names a network that nobody knows, and ends with 1', async () => {
    writeFileSync(join(folder, 'hub.yaml'), HUB.replace('network: bluesky', 'network: blusky'));
    const printed: string[] = [];
    expect(await run({}, printed)).toBe(1);
    expect(printed.at(-1)).toContain('does not know a network called "blusky"');
  });

  test('says why it does nothing about an alert that a person released', async () => {
    const alert = item({ kind: 'alert', title: 'Clinic closed' });
    const social = { ...alert.social, post: false };
    const printed: string[] = [];
    await run({ release: alert.id, withoutLink: true, by: 'duty editor' }, printed, { ...alert, social });
    expect(printed[0]).toBe(
      '"Clinic closed" was not released on news-bluesky: The item says that it is not to be posted.',
    );
  });

  test('gives the lock back, so that the next run has it', async () => {
    const printed: string[] = [];
    await run({}, printed);
    await run({}, printed);
    expect(printed.join('\n')).not.toContain('Another run');
  });
});

function run(options: Partial<SyndicateOptions>, printed: string[], posted = item()): Promise<number> {
  const around: Surroundings = {
    env: {},
    fetch: () => Promise.reject(new TypeError('there is no network here')),
    clock: () => Date.UTC(2026, 10, 22, 12),
    momentOf: () => '2026-11-22T12:00:00Z',
    sleep: async () => {},
    random: () => `attempt${(drawn += 1)}`,
    disk: realDisk,
    readFile: async () => JSON.stringify(manifest([posted])),
    print: (...said: readonly string[]) => printed.push(...said),
    me: { pid: 1, host: 'here' },
    isAlive: () => true,
  };
  const none = { plan: false, paper: false, wait: 0, giveWay: false, withoutLink: false };
  return runSyndicate({ manifest: 'items.json', hub: folder, ...none, ...options }, around);
}
