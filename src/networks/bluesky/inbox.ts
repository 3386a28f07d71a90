import type { Inbox, InboxTerms } from '../message.ts';
import { findAnswer, prepareAnswer } from './answer.ts';
import { hide } from './hide.ts';
import { look } from './look.ts';
import { gather } from './notifications.ts';
import type { Session } from './session.ts';

/** What Bluesky lets us see of what people send us. An answer is a post under theirs, and as long as one. */
export const INBOX: InboxTerms = {
  sees: ['reply', 'mention', 'quote'],
  hides: true,
  blind: [
    'Private messages on Bluesky are not collected: the app password that we use may not read them. Look in the app under "Chat", or turn chat off there for everybody.',
    'Posts that speak of us without our handle, and posts by people who blocked the account, are not shown to us. Search for our name in the app.',
    'Replies far down in long threads under our posts may not be told to us. Open the post in the app.',
    'On a server of its own without the application view of Bluesky nothing can be collected. Look in the app.',
  ],
};

/** What people send us on Bluesky. */
export function inboxOf(session: Session): Inbox {
  return {
    gather: (asked) => gather(session, asked),
    look: (messages) => look(session, messages),
    prepareAnswer: (answer, key, createdAt) => prepareAnswer(session, answer, key, createdAt),
    findAnswer: (sought) => findAnswer(session, sought),
    hide: (message) => hide(session, message),
  };
}
