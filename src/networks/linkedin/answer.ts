import { answerInDoubt, messageGone, refuseTooLong, unanswerable } from '../answer-refusals.ts';
import { answering, asking } from '../answering.ts';
import type { Answer, SoughtAnswer } from '../message.ts';
import type { Found, Prepared, Receipt } from '../post.ts';
import { placeOf, type CommentPlace } from './comment-message.ts';
import { COMMENT_LIMITS, findComment, idIn, pathOf, receiptOf } from './comments.ts';
import { madeSince } from './made-since.ts';
import { refused } from './refusals.ts';
import type { Session } from './session.ts';

const NOT_SENT = { state: 'Nothing was sent.', advice: 'Change the answer, then send it again.' };

/** Makes an answer to a comment ready: a comment of the organisation under it. */
export function prepareAnswer(session: Session, answer: Answer, createdAt: string): Prepared {
  const { to, text } = answer;
  const place = placeOf(to);
  if (!place) throw unanswerable(session.caller);
  refuseTooLong(session.caller, COMMENT_LIMITS, text);
  return { publish: () => publish(session, answer, place, createdAt) };
}

/** Looks for an answer of ours under a comment. */
export async function findAnswer(session: Session, sought: SoughtAnswer): Promise<Found> {
  const place = placeOf(sought.to);
  if (!place)
    return { found: 'unknown', why: 'what is kept of the message does not say where it stands on LinkedIn' };
  const by = asking(session.caller);
  return findComment({ ...session, caller: by }, place.post, sought, place.under);
}

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api#create-comment */
async function publish(
  session: Session,
  answer: Answer,
  { post, under, object }: CommentPlace,
  createdAt: string,
): Promise<Receipt> {
  const by = answering(session.caller, answer);
  const said = await session.ask(pathOf(under), {
    method: 'POST',
    json: { actor: session.organisation, object, message: { text: answer.text }, parentComment: under },
    publishes: true,
    mayBeEmpty: true,
    by,
  });
  if (said.status === 404) throw messageGone(session.caller);
  if (said.status >= 400) throw refused({ ...session, caller: by }, said, 'the answer', NOT_SENT);
  const id = idIn(said);
  if (id !== undefined) return receiptOf({ post, id });
  const sought = { text: answer.text, except: [], since: madeSince(createdAt) };
  const found = await findComment(session, post, sought, under).catch(() => undefined);
  if (found?.found === 'yes') return found.receipt;
  throw answerInDoubt('LinkedIn took the answer but did not say as what.');
}
