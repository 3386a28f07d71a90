import { expect, test } from 'vitest';
import type { LedgerEvent } from '../../ledger/event.ts';
import { readEventName, writeEventName } from '../../ledger/event-name.ts';
import { event } from '../../ledger/testing/events.ts';
import { newestPost } from './newest-post.ts';

const old = postOf('k7m2p9q4wd', '2026-11-20T11:00:00Z', 'https://bsky.app/old');
const newer = postOf('d4k8s2v6zb', '2026-11-21T11:00:00Z', 'https://bsky.app/newer');
const gone = event({ kind: 'gone', item: 'd4k8s2v6zb', at: '2026-11-21T12:00:00Z' });
const onPaper = postOf('d4k8s2v6zb', '2026-11-22T11:00:00Z', 'http://paper/', 'paper.bluesky');

test.each([
  ['the newest of all', [...old, ...newer], undefined, 'https://bsky.app/newer'],
  ['one that a person has not deleted since', [...old, ...newer, gone], undefined, 'https://bsky.app/old'],
  ['none on paper', [...old, ...onPaper], undefined, 'https://bsky.app/old'],
  ['none made before the last proof', [...old], '2026-11-20T11:00:00Z', undefined],
  ['none where nothing was posted', [], undefined, undefined],
])('the post to open is %s', (_, events, after, url) => {
  expect(newestPost(namesOf(events), 'bluesky', after, (item) => ofItem(events, item))?.url).toBe(url);
});

function postOf(item: string, at: string, url: string, account = 'bluesky'): readonly LedgerEvent[] {
  return [event({ kind: 'sending', item, at, account }), event({ kind: 'receipt', item, at, url, account })];
}

function namesOf(events: readonly LedgerEvent[]) {
  const receipts = events.filter(({ kind }) => kind === 'receipt');
  return receipts
    .flatMap((one) => readEventName(writeEventName(one)) ?? [])
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function ofItem(events: readonly LedgerEvent[], item: string) {
  return events.filter((one) => one.item === item);
}
