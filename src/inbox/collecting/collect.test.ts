import { expect, test } from 'vitest';
import { auditOf } from '../store/audit-files.ts';
import { close, decide } from '../store/decisions-files.ts';
import { lastAsked, messageBy, waitingMessages } from '../store/messages-files.ts';
import { letGo } from '../store/retention-files.ts';
import { madeMessage } from '../testing/made-message.ts';
import { pretendAccount, type PretendAccount } from '../testing/pretend-account.ts';
import { testStore, type TestStore } from '../testing/store-for-tests-files.ts';
import { collect, type Collecting } from './collect.ts';

const NOW = '2026-11-23T08:00:00Z';
const DECIDER = { by: 'duty editor', now: NOW };

function collecting(
  { db }: Pick<TestStore, 'db'>,
  accounts: readonly PretendAccount[],
  now = NOW,
): Collecting {
  return { db, accounts, now: () => now, zone: 'Europe/London', postsOf: () => [], itemOf: () => undefined };
}

const counts = (all: Awaited<ReturnType<typeof collect>>) =>
  all.map(({ added, changed, gone }) => [added, changed, gone]);

test('each message is kept once, however often it is asked for', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage(), madeMessage({ id: 'm2' }));
  expect(counts(await collect(collecting(store, [account])))).toEqual([[2, 0, 0]]);
  account.messages.push(madeMessage({ id: 'm3' }));
  expect(counts(await collect(collecting(store, [account])))).toEqual([[1, 0, 0]]);
  expect(counts(await collect(collecting(store, [account])))).toEqual([[0, 0, 0]]);
  expect(waitingMessages(store.db).map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
});

test('an account that does not answer stops no other, and is asked again from where it was', async () => {
  using store = testStore();
  const [deaf, other] = [pretendAccount('mastodon'), pretendAccount('bluesky')];
  deaf.messages.push(madeMessage());
  other.messages.push(madeMessage());
  deaf.deaf = true;
  const [first, second] = await collect(collecting(store, [deaf, other]));
  expect(first?.why).toBe('The network does not answer.');
  expect(second?.added).toBe(1);
  expect(lastAsked(store.db).get('mastodon')).toMatchObject({ outcome: 'The network does not answer.' });
  deaf.deaf = false;
  expect(counts(await collect(collecting(store, [deaf, other])))).toEqual([
    [1, 0, 0],
    [0, 0, 0],
  ]);
});

test('what its author changed is changed here, and a closed message that says something else waits again', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage());
  await collect(collecting(store, [account]));
  close(store.db, 1, 'no answer needed', DECIDER);
  account.messages.push(madeMessage({ text: 'My baby cannot breathe', editedAt: NOW }));
  await collect(collecting(store, [account]));
  expect(messageBy(store.db, 1)).toMatchObject({ text: 'My baby cannot breathe', editedAt: NOW });
  expect(messageBy(store.db, 1)?.closed).toBeUndefined();
});

test('what its author took away is wiped here, words and name', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage());
  await collect(collecting(store, [account]));
  account.gone.add('m1');
  expect(counts(await collect(collecting(store, [account])))).toEqual([[0, 0, 1]]);
  expect(messageBy(store.db, 1)).toMatchObject({ text: '', author: { id: '', name: '' }, goneAt: NOW });
  expect(messageBy(store.db, 1)?.closed?.because).toBe('taken away');
});

test('what a person wrote a reason to keep stays, though its author took it away', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage());
  await collect(collecting(store, [account]));
  decide(store.db, 1, 'keep_because', 'Safeguarding, referral 12', DECIDER);
  account.gone.add('m1');
  await collect(collecting(store, [account]));
  expect(messageBy(store.db, 1)).toMatchObject({ text: madeMessage().text, goneAt: NOW });
});

test('what was kept for a reason alone goes when the reason does', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage());
  await collect(collecting(store, [account]));
  decide(store.db, 1, 'keep_because', 'Safeguarding, referral 12', DECIDER);
  account.gone.add('m1');
  await collect(collecting(store, [account]));
  decide(store.db, 1, 'keep_because', undefined, DECIDER);
  expect(messageBy(store.db, 1)).toMatchObject({ text: '', author: { id: '', name: '' }, handle: {} });
});

test('a reason that is taken out of a message that is still there takes nothing else', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage());
  await collect(collecting(store, [account]));
  decide(store.db, 1, 'keep_because', 'Safeguarding, referral 12', DECIDER);
  decide(store.db, 1, 'keep_because', undefined, DECIDER);
  expect(messageBy(store.db, 1)).toMatchObject(madeMessage());
});

test('a message that was let go of does not come back with the next question', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage());
  await collect(collecting(store, [account]));
  close(store.db, 1, 'no answer needed', DECIDER);
  expect(letGo(store.db, 90, '2027-02-21T08:00:01Z', 'Europe/London')).toBe(1);
  store.db.exec('DELETE FROM asked');
  expect(counts(await collect(collecting(store, [account])))).toEqual([[0, 0, 0]]);
  expect(messageBy(store.db, 1)).toBeUndefined();
});

test('the audit says what was done, and not a word of what anybody wrote', async () => {
  using store = testStore();
  const account = pretendAccount();
  account.messages.push(madeMessage({ text: 'SECRETWORD' }));
  await collect(collecting(store, [account]));
  close(store.db, 1, 'no answer needed', DECIDER);
  const lines = auditOf(store.db, 1);
  expect(lines.map(({ by, what }) => `${by}: ${what}`)).toEqual([
    'collect: came in',
    'duty editor: closed: no answer needed',
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/SECRETWORD|anna/i);
});
