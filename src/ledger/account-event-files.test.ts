import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAccountEvents } from './account-event-files.ts';
import type { AccountEvent } from './account-event.ts';
import { writeAccountEventName } from './event-name.ts';

let ledger = '';
beforeEach(() => {
  ledger = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(ledger, { recursive: true }));

const limits: AccountEvent = {
  version: 1,
  kind: 'limits',
  account: 'mastodon',
  attempt: 'a1',
  at: '2026-11-22T12:00:00Z',
  says: { max_characters: 500 },
};

describe('reading the events of accounts', () => {
  test('gives those of every account', () => {
    const other = { ...limits, account: 'paper.mastodon' };
    [limits, other].forEach((event) => put(event));
    expect(readAccountEvents(ledger)).toEqual({ events: [limits, other], faults: [] });
  });

  test('finds none where nothing was ever written', () => {
    expect(readAccountEvents(join(ledger, 'nowhere'))).toEqual({ events: [], faults: [] });
  });

  test.each([
    ['cut short', '{"version":1', 'damaged'],
    ['lacking a field', JSON.stringify({ ...limits, says: undefined }), 'damaged'],
    ['of a higher version', JSON.stringify({ ...limits, version: 2 }), 'newer than this Freesheet'],
    ['about another account', JSON.stringify({ ...limits, account: 'bluesky' }), 'the name of another'],
  ])('names a file that is %s', (_, text, what) => {
    put(limits, text);
    const { faults } = readAccountEvents(ledger);
    expect(faults.map(({ file }) => file)).toEqual([join(ledger, writeAccountEventName(limits))]);
    expect(faults[0]?.what).toContain(what);
  });
});

function put(event: AccountEvent, text = JSON.stringify(event)): void {
  const path = join(ledger, writeAccountEventName(event));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
