import { answering } from '../answering.ts';
import { answerInDoubt, messageGone, refuseTooLong, unanswerable } from '../answer-refusals.ts';
import { recordOf } from '../fields.ts';
import type { Answer } from '../message.ts';
import { momentAfter } from '../moments.ts';
import { NetworkError } from '../network.ts';
import type { Found, Prepared, Receipt } from '../post.ts';
import { findAnswer, postOf } from './find-answer.ts';
import { mayNot } from './inbox-terms.ts';
import { LIMITS } from './limits.ts';
import { numberedId } from './numbered-id.ts';
import { receiptOf } from './posts.ts';
import { priceOfAnswer } from './prices.ts';
import { CLOCKS_APART } from './publish.ts';
import { isDuplicate, isNotForUs, isUnreachable, refused, saysItself } from './refusals.ts';
import type { Session } from './session.ts';

const NOT_SENT = { state: 'Nothing was sent.', advice: 'Change the answer, then send it again.' };

/** Makes an answer ready, which is paid for before it is sent. Only whoever addressed us may be answered. */
export async function prepareAnswer(session: Session, answer: Answer, createdAt: string): Promise<Prepared> {
  const { to, text } = answer;
  refuseTooLong(session.caller, LIMITS, text);
  const why = mayNot(to);
  if (why !== undefined) throw new NetworkError('rejected', `${why} Nothing was sent.`);
  const post = postOf(to);
  if (post === undefined) throw unanswerable(session.caller);
  await session.spend(priceOfAnswer(text));
  return { publish: () => publish(session, answer, post, createdAt) };
}

/** The one call that sends an answer: https://docs.x.com/x-api/posts/create-post */
async function publish(session: Session, answer: Answer, post: string, createdAt: string): Promise<Receipt> {
  const by = answering(session.caller, answer);
  const said = await session.ask('/2/tweets', {
    method: 'POST',
    json: { text: answer.text, reply: { in_reply_to_tweet_id: post } },
    publishes: true,
    by,
  });
  if (isDuplicate(said)) return adopt(session, answer, createdAt);
  if (isUnreachable(said)) throw messageGone(session.caller);
  if (isNotForUs(said)) throw notForUs(saysItself(by, said));
  if (said.status >= 400) throw refused(by, said, 'the answer', NOT_SENT);
  const id = numberedId(recordOf(said.body['data'])['id']);
  if (id === undefined) throw answerInDoubt('X took the answer but did not say as what.');
  return receiptOf(session, id);
}

/** Takes for ours what X would not take twice, if it is an answer to the same message and was made since we first tried. */
async function adopt(session: Session, answer: Answer, createdAt: string): Promise<Receipt> {
  const since = momentAfter(createdAt, -CLOCKS_APART);
  const found = await findAnswer(session, { ...answer, key: '', since, except: [] }).catch(
    (thrown: unknown): Found => {
      if (thrown instanceof NetworkError) return { found: 'unknown', why: thrown.message };
      throw thrown;
    },
  );
  if (found.found === 'yes') return found.receipt;
  if (found.found === 'unknown') {
    throw answerInDoubt('X says that the account has the same words already, and did not say in which post.');
  }
  throw new NetworkError(
    'rejected',
    'X did not take the answer, because the account has said the same words elsewhere already. Nothing was sent. Change a few words, then send it again.',
  );
}

function notForUs(words: string): NetworkError {
  return new NetworkError(
    'rejected',
    `X does not let us answer this message from here (${words}). Nothing was sent. Answer it at x.com, signed in to the account, if it can be answered there.`,
  );
}
