import { expect, test } from 'vitest';
import { CHECKS } from './index.ts';
import { runChecks } from './run/run-checks.ts';
import { facts, item, lines } from './testing/facts.ts';

const before = (front = '') => ({
  items: new Map([['bcdfghjklm', { file: 'news/flu.md', source: item(front, 'In.', 'bcdfghjklm') }]]),
});
const check = (more: object) => lines(runChecks(facts({}, more), CHECKS).problems);

test('an item that was posted and deleted is told of once, with the name of its file where that is known', () => {
  expect(check({ before: before(), ledgerIds: ['bcdfghjklm'] })).toEqual([
    expect.stringContaining('news/flu.md:1:1 blocks The item "bcdfghjklm" is public'),
  ]);
  expect(check({ ledgerIds: ['bcdfghjklm'] })).toEqual([
    expect.stringContaining('ledger/bcdfghjklm:1:1 blocks You deleted'),
  ]);
});

test('what is deleted before it was ever public is no loss to anybody', () => {
  expect(check({ before: before('published: 2026-12-01') })).toEqual([]);
});
