import { expect, test } from 'vitest';
import type { AccountEvent } from '../ledger/account-event.ts';
import type { Ledger } from './ledger-files.ts';
import { remembered } from './remembered.ts';

const SPENT: AccountEvent = {
  version: 1,
  kind: 'spent',
  account: 'x',
  attempt: 'a1',
  at: '2026-11-22T12:00:00Z',
  micros: 15_000,
  what: 'a post',
};

test('the events of accounts are read once, until the run writes one or a save brings others', () => {
  const { ledger, asked } = counting();
  const own = remembered(ledger);
  own.readAccounts();
  own.readAccounts();
  expect(asked()).toBe(1);
  own.writeAccount(SPENT);
  expect(own.readAccounts()).toEqual([SPENT]);
  own.readAccounts();
  expect(asked()).toBe(2);
  own.forget();
  own.readAccounts();
  expect(asked()).toBe(3);
});

function counting() {
  const events: AccountEvent[] = [];
  let times = 0;
  const ledger: Ledger = {
    read: () => [],
    sentAfter: () => [],
    write: () => {},
    readAccounts: () => {
      times += 1;
      return [...events];
    },
    writeAccount: (event) => void events.push(event),
  };
  return { ledger, asked: () => times };
}
