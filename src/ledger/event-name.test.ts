import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAccountEventName, readEventName, writeAccountEventName, writeEventName } from './event-name.ts';

const name = {
  item: 'k7m2p9q4wd',
  at: '2026-11-22T12:00:00Z',
  account: 'bluesky',
  n: 'c0',
  kind: 'sending',
  attempt: '4f1d0c9a',
};
const path = 'k7m2p9q4wd/20261122T120000Z~bluesky~c0~sending~4f1d0c9a.json';

describe("the name of an event's file", () => {
  test('says which item, when, which account, which post, what and which attempt', () => {
    expect(writeEventName(name)).toBe(path);
    expect(readEventName(path)).toEqual(name);
  });

  test('comes back as it was written, whatever it holds', () => {
    const parts = fc.record({
      item: fc.stringMatching(/^[b-df-hj-np-tv-xz][0-9b-df-hj-np-tv-xz]{9}$/),
      at: fc
        .integer({ min: 0, max: 4e9 })
        .map((seconds) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`),
      account: fc.stringMatching(/^(paper\.)?[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?$/),
      n: fc.constantFrom('c0', 'c12', 'r2026-12-01'),
      kind: fc.constantFrom('sending', 'receipt', 'lapsed'),
      attempt: fc.stringMatching(/^[0-9a-f]{8,32}$/),
    });
    fc.assert(
      fc.property(parts, (written) => {
        expect(readEventName(writeEventName(written))).toEqual(written);
      }),
    );
  });

  test.each([
    ['a folder of an account', 'accounts/20261122T120000Z~bluesky~c0~sending~4f1d0c9a.json'],
    ['no folder', '20261122T120000Z~bluesky~c0~sending~4f1d0c9a.json'],
    ['a way out of the ledger', '../20261122T120000Z~bluesky~c0~sending~4f1d0c9a.json'],
    ['another ending', path.replace('.json', '.json.bak')],
    ['a time with its marks', path.replace('20261122T120000Z', '2026-11-22T12:00:00Z')],
    ['an n that nobody writes', path.replace('~c0~', '~7~')],
    ['no attempt', path.replace('~4f1d0c9a', '')],
    ['a part too many', path.replace('~c0~', '~c0~c0~')],
  ])('is refused with %s', (_, wrong) => {
    expect(readEventName(wrong)).toBeUndefined();
  });

  test('cannot be written from an account that would break it', () => {
    expect(() => writeEventName({ ...name, account: 'blue~sky' })).toThrow('No event can be called');
  });
});

describe("the name of an account's event", () => {
  const of = { at: name.at, account: 'paper.bluesky', kind: 'proved', attempt: 'a1' };
  const where = 'accounts/paper.bluesky/20261122T120000Z~proved~a1.json';

  test('says which account, when, what and which attempt, and is the name of no item', () => {
    expect(writeAccountEventName(of)).toBe(where);
    expect(readAccountEventName(where)).toEqual(of);
    expect(readEventName(where)).toBeUndefined();
  });

  test.each([
    ['an event of an item', path],
    ['another folder', where.replace('accounts', 'account')],
    ['no account', where.replace('/paper.bluesky', '')],
    ['a way out of the ledger', where.replace('paper.bluesky', '..')],
    ['an n', where.replace('~proved', '~c0~proved')],
  ])('is refused with %s', (_, wrong) => {
    expect(readAccountEventName(wrong)).toBeUndefined();
  });

  test('cannot be written from an account that would break it', () => {
    expect(() => writeAccountEventName({ ...of, account: '../bluesky' })).toThrow('No event can be called');
  });
});
