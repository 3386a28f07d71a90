import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantFromMs } from '../../news/times.ts';
import { answersTo, write } from '../store/answers-files.ts';
import { messageBy } from '../store/messages-files.ts';
import { takeIn } from '../store/take-in-files.ts';
import { madeMessage } from '../testing/made-message.ts';
import { Killed, pretendAccount, type SendFault } from '../testing/pretend-account.ts';
import { TEST_HUB, testStore } from '../testing/store-for-tests-files.ts';
import type { Answering } from './answering.ts';
import { sendAnswer } from './send-answer.ts';
import { lookForLost } from './settle-answers.ts';

/** Something that happens at one of two desks over one store. */
type Deed =
  | { readonly do: 'send'; readonly fault: SendFault | undefined }
  | { readonly do: 'send at both' }
  | { readonly do: 'look' }
  | { readonly do: 'wait'; readonly seconds: number };

const FAULTS = [undefined, 'lost', 'refused', 'lost before', 'killed before', 'killed after'] as const;

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constant('send' as const), fault: fc.constantFrom(...FAULTS) }),
  fc.constant({ do: 'send at both' as const }),
  fc.constant({ do: 'look' as const }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 300 }) }),
);

test('whatever is lost, killed and tried again, at two desks: never two answers, and none is taken for sent that is not there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      using store = testStore();
      const second = store.again();
      const account = pretendAccount();
      let ms = Date.parse('2026-11-23T09:00:00Z');
      let drawn = 0;
      const at = (db: typeof store.db): Answering => ({
        db,
        hubTag: TEST_HUB,
        language: 'en-GB',
        now: () => instantFromMs(ms),
        random: () => `a${(drawn += 1)}`,
        mayAnswer: () => Promise.resolve(undefined),
      });
      const send = async (db: typeof store.db): Promise<void> => {
        const [answer] = answersTo(db, 1);
        const message = messageBy(db, 1);
        if (!answer || !message) throw new Error('There is no answer.');
        await sendAnswer(at(db), { answer, message, account, by: 'duty editor' }).catch((thrown: unknown) => {
          if (!(thrown instanceof Killed)) throw thrown;
        });
      };
      takeIn(store.db, {
        account: 'bluesky',
        messages: [madeMessage()],
        unseen: [],
        now: instantFromMs(ms),
        itemOf: () => undefined,
      });
      write(store.db, 1, 'Yes.', { by: 'duty editor', now: instantFromMs(ms) });
      for (const one of deeds) {
        if (one.do === 'wait') ms += one.seconds * 1000;
        if (one.do === 'look') await lookForLost(at(store.db), [account]);
        if (one.do === 'send at both') await Promise.all([send(store.db), send(second.db)]);
        if (one.do === 'send') {
          account.fault = one.fault;
          await send(store.db);
        }
        expect(account.answers.length).toBeLessThanOrEqual(1);
      }
      account.fault = undefined;
      ms += 600_000;
      await lookForLost(at(store.db), [account]);
      await send(store.db);
      expect(account.answers).toHaveLength(1);
      expect(answersTo(store.db, 1)[0]?.stands.state).toBe('sent');
      second.close();
    }),
    { numRuns: 60 },
  );
});
