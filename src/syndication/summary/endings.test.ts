import { describe, expect, test } from 'vitest';
import type { Hub } from '../../hub/hub.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { hub, item, manifest } from '../testing/items.ts';
import { endings } from './endings.ts';

const NOW = '2026-11-23T08:00:00Z';
const of = (
  items: readonly ManifestItem[],
  changes: { accounts?: Hub['accounts']; pause?: Hub['posting']['pause'] } = {},
) =>
  endings(
    manifest(items),
    {
      accounts: changes.accounts ?? [],
      posting: { ...hub.posting, pause: changes.pause ?? [] },
    },
    NOW,
  );

test.each([
  ['2026-11-20', [{ kind: 'token', account: 'bluesky', network: 'bluesky', on: '2026-11-20', ended: true }]],
  ['2026-11-23', [{ kind: 'token', account: 'bluesky', network: 'bluesky', on: '2026-11-23', ended: true }]],
  ['2026-11-24', [{ kind: 'token', account: 'bluesky', network: 'bluesky', on: '2026-11-24', ended: false }]],
  ['2026-12-07', [{ kind: 'token', account: 'bluesky', network: 'bluesky', on: '2026-12-07', ended: false }]],
  ['2026-12-08', []],
])('a token that ends on %s, seen on 23 November', (tokenEnds, told) => {
  const accounts = hub.accounts.map((account) => ({ ...account, tokenEnds }));
  expect(of([], { accounts })).toEqual(told);
  expect(of([], { accounts: accounts.map((account) => ({ ...account, enabled: false })) })).toEqual([]);
  const parked = { since: '2026-11-01' };
  expect(of([], { accounts: accounts.map((account) => ({ ...account, parked })) })).toEqual([]);
});

test.each([
  ['a later end than hub.yaml', '2026-11-24', '2027-01-21T12:00:00Z', []],
  [
    'an earlier end than hub.yaml, which a person has corrected since',
    '2027-01-21',
    '2026-11-24T12:00:00Z',
    [],
  ],
  ['an end that hub.yaml does not', undefined, '2026-11-24T12:00:00Z', ['2026-11-24']],
])('of a token that we made anew the ledger knows %s', (_, tokenEnds, ends, days) => {
  const accounts = hub.accounts.map((account) => ({ ...account, tokenEnds }));
  const [credential, from] = ['0123456789ab', 'ba9876543210'];
  const common = { version: 1, kind: 'renewed', account: 'bluesky', attempt: 'a1' } as const;
  const renewed = [{ ...common, at: '2026-11-01T09:00:00Z', credential, from, ends }];
  const found = endings(manifest([]), { accounts, posting: hub.posting }, NOW, renewed);
  expect(found.map((end) => end.kind === 'token' && end.on)).toEqual(days);
});

test.each([
  ['2026-11-23T08:00:00Z', 0],
  ['2026-11-23T08:00:01Z', 1],
  ['2026-11-30T08:00:00Z', 1],
  ['2026-11-30T08:00:01Z', 0],
])('of an item that expires at %s there are %d lines', (expires, count) => {
  expect(of([item({ expires })])).toHaveLength(count);
});

test.each([
  ['2026-11-22', 0],
  ['2026-11-23', 1],
  ['2026-11-29', 1],
  ['2026-12-01', 0],
  [undefined, 0],
])('of a pause until %s there are %d lines', (until, count) => {
  expect(of([], { pause: [{ reason: 'Election', until }] })).toHaveLength(count);
});

describe('repeats of an item that was corrected', () => {
  const corrected = (reviewed?: string, date = '2026-11-27T09:00:00Z') =>
    item({
      updated: '2026-11-22T12:00:00Z',
      social: {
        ...item().social,
        repeat: { dates: [date], texts: ['Still open.'], ...(reviewed && { reviewed }) },
      },
    });

  test('ask for a look in the week before they are due', () => {
    expect(of([corrected()])).toEqual([
      { kind: 'repeats', title: 'Flu clinics open (k7m2p9q4wd)', at: '2026-11-27T09:00:00Z' },
    ]);
    expect(of([corrected(undefined, '2026-12-27T09:00:00Z')])).toEqual([]);
  });

  test('ask for none once somebody had it', () => {
    expect(of([corrected('2026-11-23T07:00:00Z')])).toEqual([]);
  });
});

test('what was withdrawn does not end any more', () => {
  const { items } = manifest([item({ expires: '2026-11-24T08:00:00Z' })]);
  const withdrawn = manifest(items, [{ id: 'k7m2p9q4wd', at: '2026-11-22T12:00:00Z' }]);
  expect(endings(withdrawn, { accounts: [], posting: hub.posting }, NOW)).toEqual([]);
});
