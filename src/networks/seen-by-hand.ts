import type { InboxTerms } from './message.ts';

/** What is seen of messages on a network where a person posts: nothing. @param name as people know it. */
export function seenByHand(name: string): InboxTerms {
  return {
    sees: [],
    blind: [
      `What people say to us on ${name} is not collected, because a person posts there: sign in to the account, look at its notifications and private messages, and answer there.`,
    ],
  };
}
