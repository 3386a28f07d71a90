import { mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeMessage } from '../testing/made-message.ts';
import { TEST_HUB, testStore } from '../testing/store-for-tests-files.ts';
import { answersTo, write } from './answers-files.ts';
import { decide } from './decisions-files.ts';
import { messageBy, waitingMessages } from './messages-files.ts';
import { erasePerson, exportPerson } from './person-files.ts';
import { openStore } from './store-files.ts';
import { STORE_FILE } from './store-place.ts';
import { takeIn } from './take-in-files.ts';

const NOW = '2026-11-23T08:00:00Z';
const DECIDER = { by: 'information governance lead', now: NOW };
const opening = (folder: string) => ({
  folder,
  hubTag: TEST_HUB,
  host: 'desk',
  now: NOW,
  random: () => 'r1',
});
const newFolder = () => mkdtempSync(join(tmpdir(), 'freesheet-store-'));

test.skipIf(process.platform === 'win32')(
  'nobody but its owner may read the store, whatever the folder allowed',
  () => {
    const folder = join(newFolder(), 'private');
    mkdirSync(folder, { mode: 0o755 });
    writeFileSync(join(folder, STORE_FILE), '', { mode: 0o644 });
    openStore(opening(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, STORE_FILE)).mode & 0o777).toBe(0o600);
  },
);

test('messages are never kept in a repository of git', () => {
  const repository = newFolder();
  mkdirSync(join(repository, '.git'));
  expect(() => openStore(opening(join(repository, 'deep', 'inside')))).toThrow(/repository of git/);
  expect(readdirSync(repository)).toEqual(['.git']);
});

test('a store is of one hub', () => {
  const folder = newFolder();
  openStore(opening(folder)).close();
  expect(() => openStore({ ...opening(folder), hubTag: 'other.example,2026' })).toThrow(
    /another hub \(news\.example\.org,2026\)/,
  );
});

test('a file that is no store is left as it is, and named', () => {
  const folder = newFolder();
  writeFileSync(join(folder, STORE_FILE), 'This is a letter, and no database at all.'.repeat(50));
  expect(() => openStore(opening(folder))).toThrow(/cannot be read.*backup/);
});

test('a copy of a store, or the same one seen from another computer, is another store', () => {
  using store = testStore();
  expect(store.again().id).toBe(store.id);
  expect(store.again('desk-2').id).not.toBe(store.id);
});

test('of a person who is erased, no word is left in the file, and nothing of others is lost', () => {
  using store = testStore();
  const anna = madeMessage({ text: 'CANARYWORD about my health' });
  const ben = madeMessage({
    id: 'm2',
    author: { id: 'did:plc:ben', name: '@ben.example' },
    text: 'Thank you',
  });
  takeIn(store.db, {
    account: 'bluesky',
    messages: [anna, ben],
    unseen: [],
    now: NOW,
    itemOf: () => undefined,
  });
  write(store.db, 1, 'CANARYANSWER for you', DECIDER);
  expect(exportPerson(store.db, { name: 'anna.example' }, DECIDER).messages).toMatchObject([
    { message: { text: 'CANARYWORD about my health' }, answers: [{ text: 'CANARYANSWER for you' }] },
  ]);
  expect(erasePerson(store.db, { name: '@ANNA.example' }, DECIDER)).toEqual({ erased: 1, kept: 0 });
  const bytes = readFileSync(join(store.folder, STORE_FILE), 'latin1');
  expect(bytes).not.toMatch(/CANARY|anna/i);
  expect(waitingMessages(store.db).map(({ text }) => text)).toEqual(['Thank you']);
  expect(answersTo(store.db, 1)).toEqual([]);
  takeIn(store.db, { account: 'bluesky', messages: [anna], unseen: [], now: NOW, itemOf: () => undefined });
  expect(messageBy(store.db, 3)).toBeUndefined();
});

test('what a person wrote a reason to keep is not erased with the rest', () => {
  using store = testStore();
  takeIn(store.db, {
    account: 'bluesky',
    messages: [madeMessage(), madeMessage({ id: 'm2' })],
    unseen: [],
    now: NOW,
    itemOf: () => undefined,
  });
  decide(store.db, 2, 'keep_because', 'Safeguarding, referral 12', DECIDER);
  expect(erasePerson(store.db, { name: '@anna.example' }, DECIDER)).toEqual({ erased: 1, kept: 1 });
  expect(waitingMessages(store.db).map(({ number }) => number)).toEqual([2]);
});
