import { expect, test } from 'vitest';
import type { AccountEvent } from '../../ledger/account-event.ts';
import { pretendAccount } from '../testing/pretend-account.ts';
import { oneStore, type OneStore } from './one-store.ts';

const FIRST = 'aaaaaaaaaaaaaaaa';
const SECOND = 'bbbbbbbbbbbbbbbb';
const account = pretendAccount();

function sharedLedger() {
  const events: AccountEvent[] = [];
  let drawn = 0;
  let saves = true;
  const desk = (store: string, changes: Partial<OneStore> = {}) =>
    oneStore({
      ledger: {
        read: () => events,
        write: (event) => void events.push(event),
        save: () => Promise.resolve(saves),
      },
      store,
      now: () => `2026-11-23T09:0${events.length}:00Z`,
      random: () => `a${(drawn += 1)}`,
      zone: 'Europe/London',
      takeOver: false,
      ...changes,
    });
  return { events, desk, offline: () => (saves = false) };
}

test('the first store to answer writes itself into the ledger, once', async () => {
  const { desk, events } = sharedLedger();
  const first = desk(FIRST);
  expect(await first(account, 'duty editor')).toBeUndefined();
  expect(await first(account, 'duty editor')).toBeUndefined();
  expect(await desk(FIRST)(account, 'night editor')).toBeUndefined();
  expect(events).toHaveLength(1);
});

test('a second store is refused, and told when and by whom the first began', async () => {
  const { desk } = sharedLedger();
  await desk(FIRST)(account, 'duty editor');
  expect(await desk(SECOND)(account, 'somebody')).toMatch(
    /since Monday 23 November 2026, 9am \(duty editor\).*Nothing was sent.*--take-over/,
  );
});

test('a store that a person lets take over answers, and from then on the first is refused', async () => {
  const { desk } = sharedLedger();
  const first = desk(FIRST);
  await first(account, 'duty editor');
  expect(await desk(SECOND, { takeOver: true })(account, 'somebody')).toBeUndefined();
  expect(await first(account, 'duty editor')).toMatch(/Nothing was sent/);
});

test('one that took over and then lost it to a third does not take over by itself again', async () => {
  const { desk } = sharedLedger();
  const second = desk(SECOND, { takeOver: true });
  await second(account, 'somebody');
  await desk(FIRST, { takeOver: true })(account, 'duty editor');
  expect(await second(account, 'somebody')).toMatch(/Nothing was sent/);
});

test('without the shared ledger nothing is sent', async () => {
  const { desk, events, offline } = sharedLedger();
  offline();
  expect(await desk(FIRST)(account, 'duty editor')).toMatch(/nobody knows whether another computer answers/);
  expect(events).toEqual([]);
});
