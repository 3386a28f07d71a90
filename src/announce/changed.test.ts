import { expect, test } from 'vitest';
import { item, manifest } from '../syndication/testing/items.ts';
import { changedSince } from './changed.ts';

const since = '2026-11-21T12:00:00Z';
const before = '2026-11-21T11:59:59Z';
const change = (at: string, minor = false) => ({ at, what: 'The time.', minor });

test.each([
  ['published since', { published: since }, 1],
  ['published before', { published: before }, 0],
  ['changed since', { published: before, changes: [change(before), change(since)] }, 1],
  ['changed a little since', { published: before, changes: [change(since, true)] }, 1],
  ['changed before', { published: before, changes: [change(before)] }, 0],
])('an item %s', (_, given, count) => {
  expect(changedSince(manifest([item(given)]), since).items).toHaveLength(count);
});

test.each([
  ['since', since, 1],
  ['before', before, 0],
])('an item withdrawn %s', (_, at, count) => {
  expect(changedSince(manifest([], [{ id: 'k7m2p9q4wd', at }]), since).withdrawn).toHaveLength(count);
});
