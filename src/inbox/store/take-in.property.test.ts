import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../networks/message.ts';
import { madeMessage } from '../testing/made-message.ts';
import { testStore } from '../testing/store-for-tests-files.ts';
import { close } from './decisions-files.ts';
import { messageBy, waitingMessages } from './messages-files.ts';
import { exportPerson } from './person-files.ts';
import { bringInLine, takeIn } from './take-in-files.ts';

const NOW = '2026-11-23T08:00:00Z';

/** Anything that JSON can carry: halves of characters, NUL, control characters, and what a person writes. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom('\0', '\uD83D', '\uDE00', '\u202E', "'", '"', '<', '&', 'a', ' '),
    maxLength: 20,
  }),
);

const message = (id: string): fc.Arbitrary<Message> =>
  fc
    .record({
      text: anything,
      name: anything,
      shown: anything,
      link: anything,
      attachment: anything,
      language: anything,
      url: anything,
      post: anything,
      handle: fc.jsonValue(),
    })
    .map(({ name, shown, link, attachment, handle, ...others }) =>
      madeMessage({
        id,
        ...others,
        author: { id: `of ${id}`, name, shown },
        links: [link],
        attachments: [attachment],
        handle: { value: handle },
      }),
    );

const messages = fc.tuple(message('m1'), message('m2'), message('m3'));

/** As SQLite keeps a text: no half of a character. */
const whole = (text: string) => text.toWellFormed();

test('whatever a network hands over is kept, each once, and comes back as it was', () => {
  fc.assert(
    fc.property(messages, messages, (first, second) => {
      using store = testStore();
      const bring = (all: readonly Message[]) =>
        takeIn(store.db, {
          account: 'bluesky',
          messages: all,
          unseen: [],
          now: NOW,
          itemOf: () => undefined,
        });
      expect(bring(first).added).toBe(3);
      expect(bring(first)).toEqual({ added: 0, changed: 0, gone: 0 });
      bring(second);
      const kept = waitingMessages(store.db);
      expect(kept.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
      expect(kept.map(({ text }) => text)).toEqual(
        second.map(({ text }) => whole(text).replaceAll('\0', '\uFFFD')),
      );
      expect(kept.map(({ attachments }) => attachments)).toEqual(
        second.map(({ attachments }) => attachments),
      );
      expect(kept.map(({ handle }) => JSON.stringify(handle))).toEqual(
        second.map(({ handle }) => JSON.stringify(handle)),
      );
    }),
    { numRuns: 20 },
  );
});

test('whatever they are called, one person’s messages can be given to them by that name', () => {
  fc.assert(
    fc.property(message('m1'), (one) => {
      using store = testStore();
      takeIn(store.db, {
        account: 'bluesky',
        messages: [one],
        unseen: [],
        now: NOW,
        itemOf: () => undefined,
      });
      const { author } = messageBy(store.db, 1) ?? { author: one.author };
      const by = { by: 'information governance lead', now: NOW };
      expect(exportPerson(store.db, { name: author.name }, by).messages).toHaveLength(1);
      expect(exportPerson(store.db, { name: author.id }, by).messages).toHaveLength(1);
    }),
    { numRuns: 20 },
  );
});

test('whatever comes in whatever order, what is gone stays gone and what waits is told once', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('bring' as const), all: messages }),
    fc.record({ do: fc.constant('gone' as const), id: fc.constantFrom('m1', 'm2', 'm3') }),
    fc.record({ do: fc.constant('close' as const), number: fc.integer({ min: 1, max: 3 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      using store = testStore();
      const gone = new Set<string>();
      for (const one of steps) {
        if (one.do === 'bring') {
          takeIn(store.db, {
            account: 'bluesky',
            messages: one.all,
            unseen: [],
            now: NOW,
            itemOf: () => undefined,
          });
        }
        if (one.do === 'close' && messageBy(store.db, one.number)) {
          close(store.db, one.number, 'passed on', { by: 'duty editor', now: NOW });
        }
        if (one.do === 'gone') {
          const { gone: count } = bringInLine(store.db, 'bluesky', [{ id: one.id, stands: 'gone' }], NOW);
          if (count > 0) gone.add(one.id);
        }
      }
      const waiting = waitingMessages(store.db).map(({ id }) => id);
      expect(new Set(waiting).size).toBe(waiting.length);
      expect(waiting.filter((id) => gone.has(id))).toEqual([]);
      const words = store.db
        .prepare("SELECT text FROM messages WHERE gone_at IS NOT NULL AND text <> ''")
        .all();
      expect(words).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
