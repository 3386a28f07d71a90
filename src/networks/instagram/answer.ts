import { saysNotThere } from '../containers/no.ts';
import { lookThrough, MOST_POSTS, receiptOf } from '../containers/posts.ts';
import { refused, UNSENT } from '../containers/refusals.ts';
import type { Session } from '../containers/session.ts';
import { isBy } from '../containers/username.ts';
import { idOf } from '../fields.ts';
import { CLOCKS_APART, findInTalk, prepareInTalk } from '../graph/answer-talk.ts';
import type { Talks } from '../graph/talk.ts';
import type { Answer, MessageRef, SoughtAnswer } from '../message.ts';
import { NetworkError } from '../network.ts';
import type { Found, Prepared } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { sameWords } from '../same-words.ts';
import { lookAtOne } from './look.ts';
import { handleOf } from './message.ts';

/** Makes an answer ready: one under a comment, or a private message. An answer to an answer hangs under the comment above both. */
export async function prepareAnswer(
  session: Session,
  talks: Talks,
  us: string,
  answer: Answer,
): Promise<Prepared> {
  const { to, text: message } = answer;
  if (to.kind === 'private') return prepareInTalk(talks, answer);
  if ((await lookAtOne(session, us, to))?.stands === 'gone') {
    throw notThere(session.caller, 'answered', 'message');
  }
  const { media } = handleOf(to);
  return {
    publish: async () => {
      const taken = await session.ask(repliesOf(to), { json: { message }, publishes: true });
      if (saysNotThere(taken)) throw notThere(session.caller, 'answered', 'message');
      if (taken.status >= 400) throw refused(session, taken, 'the answer', { publishes: true, ...UNSENT });
      const id = idOf(taken.body['id']);
      if (id === undefined) {
        throw inDoubt('Instagram took the answer but did not say as what.', session.caller.leaves?.unknown);
      }
      return { post: id, url: (await receiptOf(session, media)).url };
    },
  };
}

/** Looks for our answer by its words, among those under the comment. */
export async function findAnswer(
  session: Session,
  talks: Talks,
  us: string,
  sought: SoughtAnswer,
): Promise<Found> {
  const { to, text, except } = sought;
  if (to.kind === 'private') return findInTalk(talks, sought);
  const since = Date.parse(sought.since) - CLOCKS_APART;
  try {
    const { found, whole } = await lookThrough(
      session,
      repliesOf(to).slice(1),
      {
        is: ({ id, words, createdAt, username = '' }) =>
          !(createdAt < since) && isBy(us, { username }) && sameWords(words, text) && !except.includes(id),
      },
      'id,text,timestamp,username',
    );
    if (found) {
      const { url } = await receiptOf(session, handleOf(to).media);
      return { found: 'yes', receipt: { post: found.id, url } };
    }
    return whole
      ? { found: 'no' }
      : {
          found: 'unknown',
          why: `there are more than ${MOST_POSTS} newer answers on Instagram than we look through`,
        };
  } catch (thrown) {
    const isGone = thrown instanceof NetworkError && (await lookAtOne(session, us, to))?.stands === 'gone';
    if (!isGone) throw thrown;
    return { found: 'no' };
  }
}

/** Hides a comment from everybody but its author: https://developers.facebook.com/docs/instagram-platform/comment-moderation */
export async function hide(session: Session, us: string, message: MessageRef): Promise<void> {
  if (message.kind === 'private') {
    throw new NetworkError(
      'rejected',
      'A private message is seen by nobody else, so there is nothing to hide. Nothing was done.',
    );
  }
  const answer = await session.ask(`/${encodeURIComponent(handleOf(message).id)}`, { json: { hide: true } });
  if (answer.status < 400 && answer.body['success'] === true) return;
  if (answer.status >= 400 && (await lookAtOne(session, us, message))?.stands === 'gone') return;
  throw refused(session, answer, 'the wish to hide a comment', {
    state: 'It is as it was.',
    advice: 'Hide it in the app.',
  });
}

/** The answers under a comment are all in one list, whichever of them they answer. */
function repliesOf(to: MessageRef): string {
  const { id, parent } = handleOf(to);
  return `/${encodeURIComponent(parent ?? id)}/replies`;
}
