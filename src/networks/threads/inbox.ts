import { answering, asking } from '../answering.ts';
import { prepareContainer } from '../containers/container.ts';
import { find } from '../containers/find.ts';
import { refused } from '../containers/refusals.ts';
import { sessionAs, type Session } from '../containers/session.ts';
import { ourselves } from '../containers/who-am-i.ts';
import type { Answer, Inbox, InboxTerms, MessageRef, SoughtAnswer } from '../message.ts';
import { NetworkError } from '../network.ts';
import type { Found, Prepared } from '../post.ts';
import { notThere } from '../refusals.ts';
import { gather } from './gather.ts';
import { look, lookAtOne } from './look.ts';
import { handleOf } from './message.ts';

/** What people write to an account, and how it is answered: all of it in public. */
export const INBOX_TERMS: InboxTerms = {
  sees: ['reply', 'mention'],
  blind: [
    'Threads shows programs no private messages: read them in the app.',
    'Posts that name us are shown only with the permission threads_manage_mentions, and only those of public profiles; until Meta has reviewed the app, only those of its testers. Look under Activity in the app.',
    'Replies are shown under posts of the last weeks, as far as they are asked post by post; posts that quote ours are not shown. Look under Activity in the app.',
  ],
  hides: true,
};

/** The messages of an account. */
export function inboxOf(signedIn: Session): Inbox {
  const session = sessionAs(signedIn, asking);
  const quiet = (answer: Answer) => sessionAs(signedIn, (caller) => answering(caller, answer));
  const us = async () => (await ourselves(session)).username;
  return {
    gather: async (asked) => gather(session, await us(), asked),
    look: async (messages) => look(session, await us(), messages),
    prepareAnswer: async (answer) => prepareAnswer(quiet(answer), await us(), answer),
    findAnswer: (sought) => findAnswer(quiet(sought), sought),
    hide: async (message) => hide(session, await us(), message),
  };
}

/** An answer is a post of its own, known by its container: https://developers.facebook.com/documentation/threads/retrieve-and-manage-replies/create-replies */
async function prepareAnswer(session: Session, us: string, { to, text }: Answer): Promise<Prepared> {
  if ((await lookAtOne(session, us, to))?.stands === 'gone') {
    throw notThere(session.caller, 'answered', 'message');
  }
  return prepareContainer(session, { media_type: 'TEXT', text, reply_to_id: to.id }, 'reply_');
}

/** Our answers are listed for themselves, each with what it answers; its container says whether it was published. */
function findAnswer(session: Session, { to, text, key, since, except }: SoughtAnswer): Promise<Found> {
  return find(
    session,
    { key, link: null, text, since, except },
    {
      lists: ['replies'],
      fields: `${session.dialect.fields},replied_to`,
      isToo: ({ answers }) => answers === to.id,
      heldIsIt: true,
    },
  );
}

/** Hides a reply to our own post, and with it what answers that: https://developers.facebook.com/documentation/threads/reply-management */
async function hide(session: Session, us: string, message: MessageRef): Promise<void> {
  const { root, nested = false } = handleOf(message);
  if (root === undefined || nested) {
    const why =
      root === undefined
        ? 'Threads hides only what stands under our own posts.'
        : 'Threads hides an answer to an answer only together with the one above it.';
    throw new NetworkError('rejected', `${why} Nothing was done. Hide it in the app, or report it there.`);
  }
  const answer = await session.ask(`/${encodeURIComponent(message.id)}/manage_reply`, {
    json: { hide: true },
  });
  if (answer.status < 400 && answer.body['success'] === true) return;
  if (answer.status >= 400 && (await lookAtOne(session, us, message))?.stands === 'gone') return;
  throw refused(session, answer, 'the wish to hide a reply', {
    state: 'It is as it was.',
    advice: 'Hide it in the app.',
  });
}
