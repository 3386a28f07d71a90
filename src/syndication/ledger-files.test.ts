import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError } from '../hub/content-error.ts';
import { event } from '../ledger/testing/events.ts';
import { openLedger, realDisk, sweepLedger } from './ledger-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sending = event({ kind: 'sending' });

const limits = {
  version: 1,
  kind: 'limits',
  account: 'paper.mastodon',
  attempt: 'a1',
  at: '2026-11-22T12:00:00Z',
  says: { max_characters: 500 },
} as const;

describe('writing the ledger', () => {
  test('keeps an event that is read back as it was', () => {
    const ledger = openLedger(join(folder, 'new'), realDisk);
    ledger.write(sending);
    expect(ledger.read([sending.item])).toEqual([sending]);
    expect(ledger.sentAfter('2026-11-22T10:00:00Z')).toEqual([sending]);
  });

  test('keeps what became known of an account, apart from the items', () => {
    const ledger = openLedger(folder, realDisk);
    ledger.writeAccount(limits);
    expect(ledger.readAccounts()).toEqual([limits]);
    expect(ledger.read([])).toEqual([]);
    expect(() => ledger.writeAccount(limits)).toThrow('never overwritten');
  });

  test('never overwrites', () => {
    const ledger = openLedger(folder, realDisk);
    ledger.write(sending);
    expect(() => ledger.write({ ...sending, text: 'other' })).toThrow('never overwritten');
    expect(ledger.read([sending.item])).toEqual([sending]);
  });

  test('leaves nothing that counts when the disk fills up before the rename', () => {
    const full = () => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    const ledger = openLedger(folder, { ...realDisk, moveFlushed: full });
    expect(() => ledger.write(sending)).toThrow('no space');
    expect(ledger.read([sending.item])).toEqual([]);
    sweepLedger(folder);
    expect(readdirSync(folder)).toEqual([sending.item]);
  });

  test('refuses to read what is damaged, in words', () => {
    realDisk.writeFlushed(join(folder, 'x.json'), '');
    const ledger = openLedger(folder, realDisk);
    ledger.write(sending);
    realDisk.moveFlushed(join(folder, 'x.json'), join(folder, sending.item, 'x.json'));
    expect(() => ledger.read([sending.item])).toThrow(ContentError);
  });
});
