import { expect, test } from 'vitest';
import { testStore } from '../testing/store-for-tests-files.ts';
import { inWords } from './store-faults.ts';
import { within } from './store-files.ts';

const sqlite = (errcode: number) => Object.assign(new Error('SQLite'), { code: 'ERR_SQLITE_ERROR', errcode });

test.each([
  [sqlite(13), 'the disk is full'],
  [sqlite(778), 'the disk has a fault'],
  [sqlite(5), 'another program holds them'],
  [Object.assign(new Error('no room'), { code: 'ENOSPC' }), 'the disk is full'],
  [Object.assign(new Error('read only'), { code: 'EROFS' }), 'their folder cannot be used (EROFS)'],
])('a fault that is not ours is told in words: %s', (thrown, words) => {
  expect(String(inWords(thrown))).toContain(`The messages could not be kept: ${words}.`);
});

test.each([[new Error('our own')], [sqlite(1)], ['thrown by somebody']])(
  'anything else stays as it is: %s',
  (thrown) => {
    expect(inWords(thrown)).toBe(thrown);
  },
);

test('a store that has no room left keeps what it had, and takes more once there is room', () => {
  using store = testStore();
  const note = (text: string) =>
    within(store.db, () =>
      store.db.prepare('INSERT INTO audit (at, by, what) VALUES (?, ?, ?)').run('now', 'me', text),
    );
  const count = () => store.db.prepare('SELECT count(*) AS all_of_them FROM audit').get()?.['all_of_them'];
  note('before');
  const { page_count: pages } = store.db.prepare('PRAGMA page_count').get() as {
    readonly page_count: number;
  };
  store.db.exec(`PRAGMA max_page_count = ${pages}`);
  expect(() => note('x'.repeat(100_000))).toThrow('the disk is full');
  expect(count()).toBe(1);
  store.db.exec('PRAGMA max_page_count = 100000');
  note('x'.repeat(100_000));
  expect(count()).toBe(2);
});
