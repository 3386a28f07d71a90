import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeMessage } from '../testing/made-message.ts';
import { testStore, type TestStore } from '../testing/store-for-tests-files.ts';
import { answersTo, write } from './answers-files.ts';
import { auditOf, lastAudit } from './audit-files.ts';
import { close, decide } from './decisions-files.ts';
import { draftsOf, keepDraft, openDrafts } from './drafts-files.ts';
import { messageBy, waitingMessages } from './messages-files.ts';
import { letGo } from './retention-files.ts';
import { STORE_FILE } from './store-place.ts';
import { takeIn } from './take-in-files.ts';

const CLOSED = '2026-11-23T08:00:00Z';
const DECIDER = { by: 'duty editor', now: CLOSED };
const LONDON = 'Europe/London';
const DRAFT = { sort: 'new', id: 'k7m2p9q4wd', file: 'news/2026/a.md', text: 'CANARYDRAFT' } as const;

function bring({ db }: TestStore, count = 1, now = CLOSED) {
  const messages = Array.from({ length: count }, (_, n) =>
    madeMessage({ id: `m${n + 1}`, text: 'CANARYTEXT' }),
  );
  return takeIn(db, { account: 'bluesky', messages, unseen: [], now, itemOf: () => undefined });
}

test.each([
  ['a second before its 90 days are over', '2027-02-21T08:00:00Z', 0],
  ['when they are over', '2027-02-21T08:00:01Z', 1],
])('a closed message goes neither sooner nor later: %s', (_, now, gone) => {
  using store = testStore();
  bring(store);
  close(store.db, 1, 'no answer needed', DECIDER);
  expect(letGo(store.db, 90, now, LONDON)).toBe(gone);
  expect(messageBy(store.db, 1) === undefined).toBe(gone === 1);
});

test('the days are those of the wall: a message closed before the clocks change is kept to the same hour', () => {
  using store = testStore();
  bring(store);
  close(store.db, 1, 'no answer needed', { by: 'duty editor', now: '2027-03-20T08:00:00Z' });
  expect(letGo(store.db, 14, '2027-04-03T07:00:00Z', LONDON)).toBe(0);
  expect(letGo(store.db, 14, '2027-04-03T07:00:01Z', LONDON)).toBe(1);
});

test('what waits stays, and so does what a person wrote a reason to keep', () => {
  using store = testStore();
  bring(store, 2);
  close(store.db, 2, 'no answer needed', DECIDER);
  decide(store.db, 2, 'keep_because', 'Safeguarding, referral made', DECIDER);
  expect(letGo(store.db, 90, '2037-01-01T00:00:00Z', LONDON)).toBe(0);
  decide(store.db, 2, 'keep_because', undefined, DECIDER);
  expect(letGo(store.db, 90, '2037-01-01T00:00:00Z', LONDON)).toBe(1);
  expect(waitingMessages(store.db)).toHaveLength(1);
});

test('with a message go its answers, their events and its drafts, every word of them, and it does not come back', () => {
  using store = testStore();
  bring(store);
  write(store.db, 1, 'CANARYANSWER', DECIDER);
  keepDraft(store.db, { message: 1, kind: 'story', draft: DRAFT }, DECIDER);
  close(store.db, 1, 'no answer needed', DECIDER);
  expect(letGo(store.db, 90, '2027-03-01T00:00:00Z', LONDON)).toBe(1);
  expect([answersTo(store.db, 1), draftsOf(store.db, 1), openDrafts(store.db)]).toEqual([[], [], []]);
  expect(readFileSync(join(store.folder, STORE_FILE), 'latin1')).not.toMatch(/CANARY|anna/i);
  expect(bring(store, 1, '2027-03-01T00:00:00Z').added).toBe(0);
});

test('the audit outlives it, and says that it went', () => {
  using store = testStore();
  bring(store);
  close(store.db, 1, 'no answer needed', DECIDER);
  letGo(store.db, 90, '2027-03-01T00:00:00Z', LONDON);
  expect(auditOf(store.db, 1).map(({ what }) => what)).toEqual(['came in', 'closed: no answer needed']);
  expect(lastAudit(store.db, 1)).toMatchObject([
    { by: 'retention', what: 'let go of 1 messages after 90 days', at: '2027-03-01T00:00:00Z' },
  ]);
});

test('a thousand go in steps, and none is forgotten', () => {
  using store = testStore();
  bring(store, 1203);
  store.db.exec(`UPDATE messages SET closed_at = '${CLOSED}', closed_because = 'passed on'`);
  expect(letGo(store.db, 90, '2027-03-01T00:00:00Z', LONDON)).toBe(1203);
  expect(store.db.prepare('SELECT count(*) AS n FROM messages').get()).toEqual({ n: 0 });
  expect(store.db.prepare('SELECT count(*) AS n FROM forgotten').get()).toEqual({ n: 1203 });
});
