import { answering, asking } from '../answering.ts';
import { refused, unanswered, UNSENT } from '../containers/refusals.ts';
import { sessionAs, type Session } from '../containers/session.ts';
import { authorOf, isBy } from '../containers/username.ts';
import { ourselves } from '../containers/who-am-i.ts';
import { idOf } from '../fields.ts';
import { tooLate, until } from '../graph/answer-talk.ts';
import { longIdOf, type Talks } from '../graph/talk.ts';
import type { Caller } from '../http.ts';
import type { Answer, Inbox, InboxTerms } from '../message.ts';
import { findAnswer, hide, prepareAnswer } from './answer.ts';
import { gather } from './gather.ts';
import { LIMITS } from './limits.ts';
import { look } from './look.ts';
import { handleOf } from './message.ts';

/** Where a person reads private messages. */
const PLACE = 'https://www.instagram.com/direct/inbox/';

/** A private message holds 1,000 bytes of UTF-8 (https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/); a comment more, and no answer needs to be longer. */
const MAX = 1000;

/** What people send to an account, and how it is answered: comments in public, private messages within 24 hours. */
export const INBOX_TERMS: InboxTerms = {
  sees: ['comment', 'private'],
  blind: [
    'Instagram shows programs the comments under posts of the last weeks only as far as they are asked post by post: look through older posts in the app.',
    'Where other people name or mark us, in comments, captions, pictures and stories, is not asked: programs could not answer there in every case. Look under Notifications in the app.',
    'Private requests that nobody has touched for 30 days are not shown: look under Requests in the app.',
  ],
  hides: true,
  limits: {
    ...LIMITS,
    max: MAX,
    unit: 'bytes',
    count: bytes,
    fits: (text) => bytes(text) <= MAX && LIMITS.fits(text),
  },
  // Who is answered under somebody else's comment is told only when their name stands there.
  written: (text, to) =>
    to.kind === 'comment' && handleOf(to).parent !== undefined && to.author.name.startsWith('@')
      ? `${to.author.name} ${text}`
      : text,
  mayNot: (to, now) => tooLate(to, now, PLACE),
  until,
};

/** The messages of an account. */
export function inboxOf(signedIn: Session): Inbox {
  const here = async <T>(
    change: (caller: Caller) => Caller,
    then: (session: Session, us: string, talks: Talks) => Promise<T>,
  ): Promise<T> => {
    const session = sessionAs(signedIn, change);
    const { username } = await ourselves(session);
    return then(session, username, talksOf(session, username));
  };
  const quiet = (answer: Answer) => (caller: Caller) => answering(caller, answer);
  return {
    gather: (asked) => here(asking, (session, us, talks) => gather(session, talks, us, asked)),
    look: (messages) => here(asking, (session, us, talks) => look(session, talks, us, messages)),
    prepareAnswer: (answer) =>
      here(quiet(answer), (session, us, talks) => prepareAnswer(session, talks, us, answer)),
    findAnswer: (sought) =>
      here(quiet(sought), (session, us, talks) => findAnswer(session, talks, us, sought)),
    hide: (message) => here(asking, (session, us) => hide(session, us, message)),
  };
}

function talksOf(session: Session, username: string): Talks {
  const { account, dialect } = session;
  return {
    graph: session,
    us: account.number,
    platform: 'instagram',
    permission: 'instagram_business_manage_messages',
    place: PLACE,
    named: (id) => id,
    isOurs: (from) => idOf(from['id']) === account.number || isBy(username, from),
    authorOf: (from, message) => {
      const id = longIdOf(from['id']);
      return { ...authorOf(dialect.network, from, message), ...(id !== undefined && { id }) };
    },
    refuse: (answer, what, said) => refused(session, answer, what, { ...UNSENT, ...said }),
    unanswered: (answer, what) => unanswered(session, answer, what),
  };
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
