import type { Inbox, InboxTerms } from '../message.ts';
import { findAnswer, prepareAnswer, written } from './answer.ts';
import { look } from './look.ts';
import { gather } from './notifications.ts';
import type { Session } from './session.ts';

/** What a server of Mastodon lets us see of what people send us. */
export const INBOX: InboxTerms = {
  sees: ['reply', 'mention', 'quote', 'private'],
  written,
  blind: [
    'Posts that speak of us without our name are not told to us. Search for our name at the server.',
    'Replies under our posts that leave our name out, and those on servers that ours has not heard from, are not told to us. Open the post at the server; a copy on the author’s own server may show more.',
    'Posts that hold a post of ours within them are told to us by servers from Mastodon 4.5 on. Elsewhere search for the address of the post.',
    'What the account’s own filters drop never reaches us. Look at the server under Preferences, Notifications.',
  ],
};

/** What people send us on Mastodon. Nothing can be hidden there; a person can mute, block or report. */
export function inboxOf(session: Session): Inbox {
  return {
    gather: (asked) => gather(session, asked),
    look: (messages) => look(session, messages),
    prepareAnswer: (answer, key) => prepareAnswer(session, answer, key),
    findAnswer: (sought) => findAnswer(session, sought),
  };
}
