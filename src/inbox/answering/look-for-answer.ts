import type { Inbox } from '../../networks/message.ts';
import { NetworkError } from '../../networks/network.ts';
import type { Receipt } from '../../networks/post.ts';
import { instantFromMs, msOf } from '../../news/times.ts';
import type { AnswerEventOf } from '../answer-event.ts';
import { answerPosts, record } from '../store/answers-files.ts';
import {
  answerOf,
  CLAIM,
  failedAt,
  inDoubt,
  notSent,
  type Answering,
  type AnswerOutcome,
  type ToSend,
} from './answering.ts';

/** By how much the clocks of two computers may differ, in milliseconds. */
const CLOCKS_DIFFER = 15 * 60 * 1000;

/** An answer of whose call nobody knows the outcome. */
export interface ToLookFor extends ToSend {
  readonly event: AnswerEventOf<'sending'>;
  readonly inbox: Inbox;
  /** Why nobody knows, when the call was made at this moment: then "not there" is not believed yet. */
  readonly justNow?: string;
}

/** Looks on the network for an answer of which nobody knows whether it was sent, and closes what can be closed. Sends nothing. */
export async function lookForAnswer(answering: Answering, sought: ToLookFor): Promise<AnswerOutcome> {
  const { db, now } = answering;
  const { answer, message, account, event, inbox, by, justNow } = sought;
  const found = await answerOf(() =>
    inbox.findAnswer({
      to: message,
      text: event.text,
      language: answering.language,
      key: event.key,
      since: instantFromMs(msOf(event.createdAt) - CLOCKS_DIFFER),
      except: answerPosts(db, account.id, answer.number),
    }),
  );
  if (found instanceof NetworkError) {
    return inDoubt(`It may have been sent, and ${account.network.name} does not say: ${found.message}`);
  }
  if (found.found === 'yes') {
    sent(answering, sought, found.receipt, 'found');
    return { result: 'sent', words: 'It was there already. Nothing was sent again.', url: found.receipt.url };
  }
  if (found.found === 'unknown') {
    record(
      db,
      answer,
      { kind: 'unsure', at: now(), attempt: event.attempt, why: found.why },
      'could not tell whether the answer was sent',
      by,
    );
    return {
      result: 'unsure',
      words: `Nobody knows whether it was sent: ${found.why}. Look at the message on ${account.network.name}, and say below whether your answer is there.`,
    };
  }
  const settled = msOf(event.at) + Math.max(CLAIM, account.network.settlesAfter);
  if (justNow !== undefined || msOf(now()) < settled) {
    return inDoubt(justNow ?? 'It is not there, but may still turn up. Look again in some minutes.');
  }
  const why = 'The call was cut short, and we looked: the answer is not there.';
  record(db, answer, failedAt(now(), event, 'later', why), 'found that the answer was not sent', by);
  return notSent(`${why} Send it again: it is safe.`);
}

/** Notes the proof that the network has an answer. */
export function sent(
  { db, now }: Answering,
  { answer, event, by }: Pick<ToLookFor, 'answer' | 'event' | 'by'>,
  { post, url }: Receipt,
  how: 'answer' | 'found',
): void {
  record(
    db,
    answer,
    { kind: 'receipt', at: now(), attempt: event.attempt, post, url, by: how },
    how === 'answer' ? 'sent the answer' : 'found that the answer was sent',
    by,
  );
}
