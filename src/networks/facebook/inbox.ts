import { answering, asking } from '../answering.ts';
import { idOf } from '../fields.ts';
import { tooLate, until } from '../graph/answer-talk.ts';
import { graphRefused, graphUnanswered } from '../graph/graph-refusals.ts';
import { longIdOf, type Talks } from '../graph/talk.ts';
import type { Caller } from '../http.ts';
import type { Answer, Inbox, InboxTerms } from '../message.ts';
import { findAnswer, hide, prepareAnswer, UNSENT } from './answer.ts';
import { gather } from './gather.ts';
import { look } from './look.ts';
import { authorOf } from './message.ts';
import { receiptOf } from './posts.ts';
import type { Session } from './session.ts';

/** Where a person reads what Messenger brings. */
const PLACE = 'https://business.facebook.com/latest/inbox';

/** A private message holds 2,000 characters (https://developers.facebook.com/docs/messenger-platform/reference/send-api); a comment more, and no answer needs to be longer. */
const MAX = 2000;

/** What people send to a Page, and how it is answered: comments and posts in public, private messages within 24 hours. */
export const INBOX_TERMS: InboxTerms = {
  sees: ['comment', 'mention', 'private'],
  blind: [
    'Facebook tells programs of comments under posts of the last weeks only as far as they are asked post by post: look through older posts on the Page.',
    'What is written under a visitor’s post is followed for about 30 days: look through older ones on the Page.',
    'Comments elsewhere that name the Page, posts in groups, reviews and stories are not shown to programs: look under Notifications on the Page.',
    'Who wrote is told only when Meta has let the app read what people write; until then a message comes without a name.',
  ],
  hides: true,
  limits: {
    max: MAX,
    unit: 'characters',
    count: (text) => text.length,
    fits: (text) => text.length <= MAX,
    shownLink: (url) => url,
    linkInText: true,
  },
  mayNot: (to, now) => tooLate(to, now, PLACE),
  until,
};

/** The messages of a Page. */
export function inboxOf(signedIn: Session): Inbox {
  const here = (change: (caller: Caller) => Caller): Session => ({
    ...signedIn,
    graph: signedIn.graph.as(change),
  });
  const session = here(asking);
  const quietly = (answer: Answer) => here((caller) => answering(caller, answer));
  return {
    gather: (asked) => gather(session, talksOf(session), asked),
    look: (messages) => look(session, talksOf(session), messages),
    prepareAnswer: async (answer) => prepareAnswer(quietly(answer), talksOf(quietly(answer)), answer),
    findAnswer: (sought) => findAnswer(quietly(sought), talksOf(quietly(sought)), sought),
    hide: (message) => hide(session, message),
  };
}

function talksOf(session: Session): Talks {
  const { graph, page } = session;
  return {
    graph,
    us: page.id,
    platform: 'MESSENGER',
    permission: 'pages_messaging',
    place: PLACE,
    named: (id) => receiptOf(session, { id }).post,
    isOurs: ({ id }) => idOf(id) === page.id,
    authorOf: (from, message) => {
      const id = longIdOf(from['id']);
      return { ...authorOf(from, message), ...(id !== undefined && { id }) };
    },
    refuse: (answer, what, said) => graphRefused(graph, answer, what, { ...UNSENT, ...said }),
    unanswered: (answer, what) => graphUnanswered(graph, answer, what),
  };
}
