import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readHub } from '../hub/hub-files.ts';
import type { Hub } from '../hub/hub.ts';
import { claim, write } from '../inbox/store/answers-files.ts';
import { close } from '../inbox/store/decisions-files.ts';
import { openStore } from '../inbox/store/store-files.ts';
import { STORE_FILE } from '../inbox/store/store-place.ts';
import { noteUnasked, takeIn } from '../inbox/store/take-in-files.ts';
import { madeMessage } from '../inbox/testing/made-message.ts';
import type { Message } from '../networks/message.ts';
import { summary } from '../reports/summary.ts';
import { waitingCounts } from './waiting-counts-files.ts';

const demo = readHub('content');
const hub: Hub = {
  ...demo,
  accounts: demo.accounts.filter(({ id }) => ['bluesky', 'mastodon', 'facebook'].includes(id)),
};
/** A Monday, an hour before the team begins. */
const NOW = '2026-11-23T08:00:00Z';
const SAFE = 'Is the clinic open on Sunday?';
const computer = { env: {}, platform: 'linux' };

function folderOf(fill: (db: ReturnType<typeof openStore>['db']) => void, tag = hub.tag): string {
  const folder = mkdtempSync(join(tmpdir(), 'freesheet-waiting-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = openStore({ folder, hubTag: tag, host: 'desk', now: NOW, random: () => 'r1' });
  fill(store.db);
  store.close();
  return folder;
}

const brought = (account: string, messages: readonly Partial<Message>[], now = NOW) => ({
  account,
  messages: messages.map((changes, place) => madeMessage({ id: `m${place}`, text: SAFE, ...changes })),
  unseen: [],
  now,
  itemOf: () => undefined,
});
const counted = (folder: string, now = NOW) => waitingCounts(folder, hub, now, computer);

describe('who waits is counted', () => {
  test('by what the rules find dangerous, what was promised, and what is due next', () => {
    const folder = folderOf((db) => {
      takeIn(
        db,
        brought('bluesky', [
          { at: '2026-11-23T06:00:00Z', text: 'I want to kill myself' },
          { at: '2026-11-20T12:00:00Z' },
          { at: '2026-11-21T12:00:00Z' },
          { at: '2026-11-19T12:00:00Z' },
          { at: '2026-11-18T12:00:00Z' },
        ]),
      );
      takeIn(db, brought('mastodon', []));
      takeIn(db, brought('facebook', []));
      close(db, 5, 'no answer needed', { by: 'duty editor', now: NOW });
    });
    expect(counted(folder)).toEqual({
      waiting: 4,
      danger: 1,
      missed: 1,
      next: { at: '2026-11-23T17:00:00Z', count: 2, today: true },
      lost: 0,
      notAsked: [],
      neverAsked: [],
    });
  });

  test('and what is due on a later day is not due on this one', () => {
    const folder = folderOf((db) => void takeIn(db, brought('bluesky', [{ at: NOW }])));
    expect(counted(folder)).toMatchObject({
      missed: 0,
      next: { at: '2026-11-24T17:00:00Z', count: 1, today: false },
    });
  });

  test('with answers of which nobody knows', () => {
    const folder = folderOf((db) => {
      takeIn(db, brought('bluesky', [{}]));
      const answer = write(db, 1, 'Yes.', { by: 'duty editor', now: NOW });
      const sending = { at: NOW, attempt: 'a1', by: 'duty editor', text: 'Yes.', key: 'k', createdAt: NOW };
      claim(db, answer as Exclude<typeof answer, string>, { kind: 'sending', ...sending }, () => undefined);
    });
    expect(counted(folder)).toMatchObject({ lost: 1 });
  });

  test('with accounts that did not answer, were not asked for a day, or never', () => {
    const folder = folderOf((db) => {
      noteUnasked(db, 'bluesky', 'No answer.', NOW);
      takeIn(db, brought('mastodon', [], '2026-11-22T07:59:59Z'));
    });
    expect(counted(folder)).toMatchObject({
      notAsked: [
        { account: 'bluesky', last: NOW },
        { account: 'mastodon', last: '2026-11-22T07:59:59Z' },
      ],
      neverAsked: ['facebook'],
    });
  });
});

describe('messages that cannot be counted', () => {
  test('are never taken for none, and no store is made', () => {
    const folder = mkdtempSync(join(tmpdir(), 'freesheet-waiting-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(counted(folder)).toEqual({ unread: expect.stringContaining('There are no messages in "') });
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['of another hub', () => folderOf(() => {}, 'other.example.org,2026'), /are those of another hub/],
    ['of which the file is damaged', damaged, /cannot be read: .* backup/],
  ])('%s are told of in words', (_, folder, words) => {
    expect(counted(folder())).toEqual({ unread: expect.stringMatching(words) });
  });
});

test('no word and no name of anybody is told, whatever they are', () => {
  const word = fc.stringMatching(/^[a-z]{8,20}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 5 }), (people) => {
      const folder = folderOf(
        (db) =>
          void takeIn(
            db,
            brought(
              'bluesky',
              people.map(([text, name], place) => ({
                id: `${name}${place}`,
                text: `xq${text}`,
                author: { id: `xq${name}`, name: `@xq${name}`, shown: `xq${name}` },
              })),
            ),
          ),
      );
      const facts = { title: 'Hub', zone: 'Europe/London', now: NOW, since: NOW };
      const none = { needs: [], late: [], pauses: [], held: [], out: [], ends: [] };
      const told = JSON.stringify(summary({ ...facts, ...none, waiting: counted(folder) }));
      expect(told).toContain(`${people.length} message`);
      expect(told).not.toContain('xq');
    }),
    { numRuns: 20 },
  );
});

function damaged(): string {
  const folder = folderOf(() => {});
  writeFileSync(join(folder, STORE_FILE), 'no database at all, but long enough to be looked at as one');
  return folder;
}
