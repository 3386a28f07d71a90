import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerEvent } from './event.ts';
import { writeEventName } from './event-name.ts';
import { event } from './testing/events.ts';
import { ledgerItems, readLedger, receiptNames, recentSendings } from './ledger-files.ts';

let ledger = '';
beforeEach(() => {
  ledger = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(ledger, { recursive: true }));

const sending = event({ kind: 'sending' });
const receipt = event({ kind: 'receipt' });
const ofAnother = event({ kind: 'sending', item: 'd4k8s2v6zb', attempt: 'd1' });

describe('reading the ledger', () => {
  test('gives every event of the items named, and opens no other', () => {
    [sending, receipt].forEach(put);
    putText(writeEventName(ofAnother), 'never read');
    expect(readLedger(ledger, ['k7m2p9q4wd', 'n0thng0000'])).toEqual({
      events: [receipt, sending].toSorted(byKind),
      faults: [],
    });
  });

  test('a hub that never posted has an empty ledger', () => {
    expect(readLedger(join(ledger, 'nowhere'), ['k7m2p9q4wd'])).toEqual({ events: [], faults: [] });
    expect(ledgerItems(join(ledger, 'nowhere'))).toEqual([]);
  });

  test("names the items it knows, and not the accounts' own folder or what is half written", () => {
    [sending, ofAnother].forEach(put);
    mkdirSync(join(ledger, 'accounts', 'bluesky'), { recursive: true });
    mkdirSync(join(ledger, '.unfinished'));
    expect(ledgerItems(ledger)).toEqual(['d4k8s2v6zb', 'k7m2p9q4wd']);
  });

  test('stops at an event of an account that only a later Freesheet writes, and at no other', () => {
    const name = 'accounts/bluesky/20261122T120000Z~silenced~a1.json';
    putText(name, '{}');
    putText('accounts/bluesky/20261122T120000Z~proved~a1.json', 'never read');
    mkdirSync(join(ledger, 'accounts', 'facebook'));
    expect(readLedger(ledger, [])).toMatchObject({
      faults: [{ file: join(ledger, name), what: expect.stringContaining('newer than this Freesheet') }],
    });
  });

  test.each([
    ['cut short', '{"version":1,"kind":"rec', 'damaged'],
    ['empty', '', 'damaged'],
    ['lacking a field', JSON.stringify({ ...receipt, url: undefined }), 'damaged'],
    ['of a higher version', JSON.stringify({ ...receipt, version: 2 }), 'newer than this Freesheet'],
    [
      'of a kind nobody knows yet',
      JSON.stringify({ ...receipt, kind: 'proved' }),
      'newer than this Freesheet',
    ],
    ['about another account', JSON.stringify({ ...receipt, account: 'facebook' }), 'the name of another'],
  ])('names a file that is %s, and says that nothing was posted', (_, text, what) => {
    putText(writeEventName(receipt), text);
    const { faults } = readLedger(ledger, ['k7m2p9q4wd']);
    expect(faults.map(({ file }) => file)).toEqual([join(ledger, writeEventName(receipt))]);
    expect(faults[0]?.what).toContain(what);
    expect(faults[0]?.what).toContain('Nothing was posted.');
  });

  test('a file whose name is of a later kind stops it too, whatever it holds', () => {
    put(receipt);
    const name = join(ledger, writeEventName(receipt));
    renameSync(name, name.replace('~receipt~', '~foretold~'));
    expect(readLedger(ledger, ['k7m2p9q4wd']).faults[0]?.what).toContain('newer than this Freesheet');
  });

  test('a damaged file is to be restored from git', () => {
    putText('k7m2p9q4wd/notes.txt', 'hello');
    expect(readLedger(ledger, ['k7m2p9q4wd']).faults[0]?.instead).toContain('Restore the file from git');
  });
});

describe('what the hourly cap counts', () => {
  test('is every new post of the last hour, whatever its item, found without opening older files', () => {
    const old = event({ kind: 'sending', at: '2026-11-22T10:59:59Z' });
    putText(writeEventName(old), 'never read');
    [receipt, ofAnother].forEach(put);
    expect(recentSendings(ledger, '2026-11-22T10:59:59Z').events).toEqual([ofAnother]);
  });

  test('is no edit and no deletion', () => {
    put({ ...ofAnother, action: 'edit' });
    expect(recentSendings(ledger, '2026-11-22T10:00:00Z').events).toEqual([]);
  });
});

test('receipts are named newest first, whatever their item, without opening them', () => {
  const later = event({ kind: 'receipt', item: 'd4k8s2v6zb', at: '2026-11-22T11:30:00Z' });
  [receipt, later].forEach((one) => putText(writeEventName(one), 'never read'));
  put(sending);
  expect(receiptNames(ledger).map(({ item }) => item)).toEqual(['d4k8s2v6zb', 'k7m2p9q4wd']);
});

function put(written: LedgerEvent): void {
  putText(writeEventName(written), JSON.stringify(written));
}

function putText(name: string, text: string): void {
  mkdirSync(dirname(join(ledger, name)), { recursive: true });
  writeFileSync(join(ledger, name), text);
  expect(readFileSync(join(ledger, name), 'utf8')).toBe(text);
}

function byKind(a: LedgerEvent, b: LedgerEvent): number {
  return writeEventName(a) < writeEventName(b) ? -1 : 1;
}
