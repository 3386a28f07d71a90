import type { InboxTerms, MessageRef } from '../message.ts';

/**
 * What X lets us see, and whom it lets apps answer: https://docs.x.com/x-api/posts/manage-tweets/introduction Only who mentioned or
 * quoted the account, since February 2026.
 */
export const INBOX: InboxTerms = {
  sees: ['reply', 'mention', 'quote'],
  blind: [
    'Private messages on X are not collected, because each costs $0.01 to read: look for them at x.com, under Messages.',
    'An answer to our post on X whose author took our name out of it is not shown to us: look under our posts at x.com.',
    'A post that quotes ours on X without our name in it is not shown to us: open our post at x.com and look at its quotes.',
    'Whether a message on X was deleted is not asked again, because each look costs money: open it before you answer it.',
    'What a picture or video on X shows is not collected, because it costs money: open the message at x.com.',
  ],
  hides: true,
  mayNot,
  price:
    'Collecting from X costs at most $0.005 when there is nothing new, $0.01 once to learn who we are, and $0.011 for each message. An answer costs up to $0.015, or $0.20 with a link in it. Hiding one costs up to $0.01.',
};

/** Why a message may not be answered on X; nothing when it may. */
export function mayNot({ handle }: Pick<MessageRef, 'handle'>): string | undefined {
  return handle['addressedUs'] === true
    ? undefined
    : 'X lets programs answer only those who named or quoted the account, and this message does not: answer it at x.com, signed in to the account.';
}
