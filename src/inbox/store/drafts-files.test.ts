import { expect, test } from 'vitest';
import { madeMessage } from '../testing/made-message.ts';
import { testStore } from '../testing/store-for-tests-files.ts';
import { auditOf } from './audit-files.ts';
import { decideDraft, draftBy, draftsOf, keepDraft, openDrafts } from './drafts-files.ts';
import { takeIn } from './take-in-files.ts';

const NOW = '2026-11-23T08:00:00Z';
const DECIDER = { by: 'duty editor', now: NOW };
const DRAFT = { sort: 'new', id: 'k7m2p9q4wd', file: 'news/2026/a.md', text: 'SECRETWORD' } as const;

function storeWithDrafts() {
  const store = testStore();
  const messages = [madeMessage(), madeMessage({ id: 'm2' })];
  takeIn(store.db, { account: 'bluesky', messages, unseen: [], now: NOW, itemOf: () => undefined });
  const numbers = [1, 1, 2].map((message) =>
    keepDraft(store.db, { message, kind: 'story', draft: DRAFT }, DECIDER),
  );
  return { store, numbers };
}

test('drafts are kept whole, by the message of which they were made', () => {
  const { store, numbers } = storeWithDrafts();
  using _ = store;
  expect(numbers).toEqual([1, 2, 3]);
  expect(draftBy(store.db, 1)).toEqual({
    number: 1,
    message: 1,
    kind: 'story',
    draft: DRAFT,
    madeBy: 'duty editor',
    madeAt: NOW,
    state: 'open',
  });
  expect(draftsOf(store.db, 1).map(({ number }) => number)).toEqual([1, 2]);
  expect(draftBy(store.db, 4)).toBeUndefined();
});

test('those that wait for a yes are the open ones', () => {
  const { store } = storeWithDrafts();
  using _ = store;
  for (const state of ['approved', 'dropped'] as const) {
    const [first] = openDrafts(store.db);
    if (first) decideDraft(store.db, first, state, { by: 'lead nurse', now: NOW });
  }
  expect(openDrafts(store.db).map(({ number }) => number)).toEqual([3]);
  expect(draftsOf(store.db, 1).map(({ state }) => state)).toEqual(['approved', 'dropped']);
});

test('the audit says who made and who decided, and not a word of the draft', () => {
  const { store } = storeWithDrafts();
  using _ = store;
  const first = draftBy(store.db, 3);
  if (first) decideDraft(store.db, first, 'approved', { by: 'lead nurse', now: NOW });
  const lines = auditOf(store.db, 2).map(({ by, what }) => `${by}: ${what}`);
  expect(lines).toEqual([
    'collect: came in',
    'duty editor: made a draft of it: story',
    'lead nurse: approved the draft: story',
  ]);
});
