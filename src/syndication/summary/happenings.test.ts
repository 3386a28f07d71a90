import { expect, test } from 'vitest';
import type { LedgerEvent } from '../../ledger/event.ts';
import { event } from '../../ledger/testing/events.ts';
import { happenings } from './happenings.ts';

const SINCE = '2026-11-22T08:00:00Z';
const names = {
  titleOf: (item: string) => `Title of ${item}`,
  accountOf: (ledgerId: string) => (ledgerId === 'bluesky' ? 'bluesky' : undefined),
};
const told = (...events: readonly LedgerEvent[]) => happenings(events, SINCE, names).map(({ what }) => what);

test('a post that went out is told with its address', () => {
  expect(happenings([event({ kind: 'sending' }), event({ kind: 'receipt' })], SINCE, names)).toEqual([
    {
      what: 'posted',
      title: 'Title of k7m2p9q4wd',
      account: 'bluesky',
      at: '2026-11-22T11:00:05Z',
      url: 'https://bsky.app/profile/did:plc:x/post/3mabcdefghij2',
    },
  ]);
});

test.each<readonly [string, readonly LedgerEvent[], readonly string[]]>([
  [
    'a repeat',
    [event({ kind: 'sending', n: 'r2026-12-01' }), event({ kind: 'receipt', n: 'r2026-12-01' })],
    ['repeated'],
  ],
  [
    'an edit',
    [event({ kind: 'sending', action: 'edit', target: 'x' }), event({ kind: 'receipt' })],
    ['corrected'],
  ],
  [
    'an answer',
    [event({ kind: 'sending', n: 'c1', target: 'x' }), event({ kind: 'receipt', n: 'c1' })],
    ['correction'],
  ],
  [
    'a post made anew',
    [
      event({ kind: 'deleted', because: 'corrected', at: '2026-11-22T09:00:00Z' }),
      event({ kind: 'sending', n: 'c1', attempt: 'a2' }),
      event({ kind: 'receipt', n: 'c1', attempt: 'a2' }),
    ],
    ['correction'],
  ],
  ['the first post of an item corrected before', [event({ kind: 'receipt', n: 'c1' })], ['posted']],
  ['what a person confirmed', [event({ kind: 'settled' })], ['confirmed']],
  ['what a person found not to be there', [event({ kind: 'settled', outcome: 'not-posted' })], []],
  ['a take-down', [event({ kind: 'deleted' })], ['taken-down']],
  ['a post that a person deleted', [event({ kind: 'gone' })], ['gone']],
  ['a failure', [event({ kind: 'sending' }), event({ kind: 'failed' })], []],
  [
    'a receipt that two runs found',
    [event({ kind: 'receipt' }), event({ kind: 'receipt', by: 'found' })],
    ['posted'],
  ],
  ['a post on paper', [event({ kind: 'receipt', account: 'paper.bluesky' })], []],
  ['a post of the day before', [event({ kind: 'receipt', at: '2026-11-22T07:59:59Z' })], []],
])('%s is told for what it is', (_, events, what) => {
  expect(told(...events)).toEqual(what);
});

test('the oldest is told first, in whichever order the ledger was read', () => {
  const first = event({ kind: 'receipt', at: '2026-11-22T09:00:00Z' });
  const second = event({ kind: 'gone', at: '2026-11-22T10:00:00Z', attempt: 'a2' });
  expect(told(second, first)).toEqual(told(first, second));
  expect(told(second, first)).toEqual(['posted', 'gone']);
});
