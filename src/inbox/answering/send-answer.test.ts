import { expect, test } from 'vitest';
import { takeIn } from '../store/take-in-files.ts';
import { messageBy } from '../store/messages-files.ts';
import { answersTo, openAnswers, write } from '../store/answers-files.ts';
import { madeMessage } from '../testing/made-message.ts';
import { Killed, pretendAccount, type PretendAccount, type SendFault } from '../testing/pretend-account.ts';
import { TEST_HUB, testStore, type TestStore } from '../testing/store-for-tests-files.ts';
import { askToLook, haveLooked } from './second-look.ts';
import type { Answering, AnswerOutcome } from './answering.ts';
import { sendAnswer } from './send-answer.ts';
import { lookForLost, settleAnswer } from './settle-answers.ts';

const AT = '2026-11-23T09:05:00Z';
const LATER = '2026-11-23T09:10:00Z';
let drawn = 0;

function answering({ db }: Pick<TestStore, 'db'>, now = AT): Answering {
  return {
    db,
    hubTag: TEST_HUB,
    language: 'en-GB',
    now: () => now,
    random: () => `attempt${(drawn += 1)}`,
    mayAnswer: () => Promise.resolve(undefined),
  };
}

function deskWith(store: TestStore, account: PretendAccount = pretendAccount()) {
  takeIn(store.db, {
    account: account.id,
    messages: [madeMessage()],
    unseen: [],
    now: AT,
    itemOf: () => undefined,
  });
  write(store.db, 1, 'Yes, from 9am.', { by: 'duty editor', now: AT });
  const send = async (by = 'duty editor', db = store.db, now = AT): Promise<AnswerOutcome | 'killed'> => {
    const [answer] = answersTo(db, 1);
    const message = messageBy(db, 1);
    if (!answer || !message) throw new Error('There is no answer.');
    return sendAnswer(answering({ db }, now), { answer, message, account, by }).catch((thrown: unknown) => {
      if (thrown instanceof Killed) return 'killed';
      throw thrown;
    });
  };
  const look = (now = LATER) => lookForLost(answering(store, now), [account]);
  const state = () => answersTo(store.db, 1)[0]?.stands.state;
  return { account, send, look, state };
}

test('an answer is sent, its message is closed, and a second try sends nothing', async () => {
  using store = testStore();
  const { account, send, state } = deskWith(store);
  expect(await send()).toMatchObject({ result: 'sent' });
  expect(state()).toBe('sent');
  expect(messageBy(store.db, 1)?.closed?.because).toBe('answered');
  expect(await send()).toMatchObject({ result: 'not-sent', words: expect.stringContaining('sent already') });
  expect(account.answers).toHaveLength(1);
});

test.each<[SendFault, string]>([
  ['lost', 'sent'],
  ['refused', 'failed'],
  ['lost before', 'failed'],
  ['killed before', 'failed'],
  ['killed after', 'sent'],
])('after "%s", looking finds how it stands, and trying again leaves one answer', async (fault, stands) => {
  using store = testStore();
  const { account, send, look, state } = deskWith(store);
  account.fault = fault;
  await send();
  await look();
  expect(state()).toBe(stands);
  await send('duty editor', store.db, LATER);
  expect(account.answers).toHaveLength(1);
  expect(state()).toBe('sent');
});

test('while a call may be under way, another desk over the same store sends nothing', async () => {
  using store = testStore();
  const { account, send, look } = deskWith(store);
  account.fault = 'killed before';
  expect(await send()).toBe('killed');
  const second = store.again();
  expect(await send('night editor', second.db)).toMatchObject({ result: 'not-sent' });
  second.close();
  expect((await look('2026-11-23T09:05:30Z')).map(({ result }) => result)).toEqual(['in-doubt']);
  expect(account.answers).toEqual([]);
});

test('two desks that press Send at once send one answer', async () => {
  using store = testStore();
  const { account, send } = deskWith(store);
  const second = store.again();
  const outcomes = await Promise.all([send('one'), send('two', second.db)]);
  second.close();
  expect(account.answers).toHaveLength(1);
  expect(outcomes.filter((one) => one !== 'killed' && one.result === 'sent')).toHaveLength(1);
});

test('where the network cannot tell, a person looks, and says whether it is there', async () => {
  using store = testStore();
  const { account, send, look, state } = deskWith(store);
  account.tells = false;
  account.fault = 'lost';
  expect(await send()).toMatchObject({
    result: 'unsure',
    words: expect.stringContaining('Look at the message'),
  });
  await look();
  expect(await send()).toMatchObject({ result: 'not-sent' });
  const [open] = openAnswers(store.db);
  expect(
    open && settleAnswer(answering(store), open, 'sent', { by: 'duty editor', now: LATER }),
  ).toBeUndefined();
  expect(state()).toBe('sent');
  expect(account.answers).toHaveLength(1);
});

test('an answer that a second person is to look at waits for somebody else', async () => {
  using store = testStore();
  const { account, send } = deskWith(store);
  const [answer] = answersTo(store.db, 1);
  if (!answer) throw new Error('There is no answer.');
  const decider = (by: string) => ({ by, now: AT });
  askToLook(store.db, answer, decider('duty editor'));
  const asked = answersTo(store.db, 1)[0] ?? answer;
  expect(await send()).toMatchObject({ words: expect.stringContaining('A second person is to look') });
  expect(haveLooked(store.db, asked, 'fine', decider('duty editor'))).toMatch(/second person must look/);
  expect(haveLooked(store.db, asked, 'fine', decider('head of communications'))).toBeUndefined();
  expect(await send()).toMatchObject({ result: 'sent' });
  expect(account.answers).toHaveLength(1);
});

test.each([
  [
    'a network that forbids it',
    { mayNot: () => 'They must write to us first.' },
    'They must write to us first.',
  ],
  [
    'words that are too long',
    { limits: { ...pretendAccount().network.limits, max: 3, fits: () => false } },
    'too long',
  ],
])('nothing is sent with %s, and the desk says why beforehand', async (_, terms, words) => {
  using store = testStore();
  const { account, send } = deskWith(store, pretendAccount('bluesky', terms));
  expect(await send()).toMatchObject({ result: 'not-sent', words: expect.stringContaining(words) });
  expect(account.answers).toEqual([]);
});
