import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realDisk } from './ledger-files.ts';
import { runSettle } from './run-settle.ts';
import type { Settlement } from './settle.ts';
import { hubFile } from './testing/hub-file.ts';

const HUB = hubFile(
  '{ id: bluesky, network: bluesky, url: "https://bsky.app/profile/x", connected: 2026-11-01 }',
);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-'));
  mkdirSync(join(folder, 'news'));
  writeFileSync(join(folder, 'hub.yaml'), HUB);
  writeFileSync(join(folder, 'news', 'flu.md'), '---\nid: k7m2p9q4wd\ntitle: Flu clinics open\n---\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each([
  ['an account of hub.yaml', 'bluesky'],
  ['the same on paper', 'paper.bluesky'],
])('a person decides about an item that the ledger does not know yet, on %s', (_, account) => {
  const { code, printed } = decided({ account });
  expect(code).toBe(0);
  expect(printed[0]).toContain(`k7m2p9q4wd on ${account} may go out, though its time has passed.`);
  expect(readdirSync(join(folder, 'ledger', 'k7m2p9q4wd'))).toHaveLength(1);
});

test('a decision has the moment at which the hub stands, as a run has', () => {
  decided({});
  expect(readdirSync(join(folder, 'ledger', 'k7m2p9q4wd'))[0]).toMatch(/^20261125T091500Z~/);
});

test.each<[string, Partial<Settlement>, string]>([
  ['an account', { account: 'blusky' }, 'hub.yaml names no account "blusky", but: bluesky.'],
  ['an item', { item: 'k7m2p9q4wx', outcome: 'skip' }, 'No item has the id "k7m2p9q4wx"'],
])('%s that is mistyped is not noted', (_, given, words) => {
  const { code, printed } = decided(given);
  expect(code).toBe(1);
  expect(printed).toEqual([expect.stringContaining(words)]);
  expect(existsSync(join(folder, 'ledger'))).toBe(false);
});

function decided(given: Partial<Settlement>): { readonly code: number; readonly printed: readonly string[] } {
  const printed: string[] = [];
  const settlement: Settlement = {
    item: 'k7m2p9q4wd',
    account: 'bluesky',
    outcome: 'post-now',
    by: 'duty editor',
    hub: folder,
    ...given,
  };
  const code = runSettle(settlement, {
    env: { FREESHEET_NOW: '2026-11-25T09:15:00Z' },
    clock: () => Date.UTC(2026, 10, 22, 12),
    momentOf: () => '2026-11-25T09:15:00Z',
    disk: realDisk,
    random: () => 'd1',
    print: (line) => printed.push(line),
  });
  return { code, printed };
}
