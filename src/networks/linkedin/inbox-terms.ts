import type { InboxTerms } from '../message.ts';
import { COMMENT_LIMITS } from './comments.ts';

/** What LinkedIn lets us see of what people say to a page: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api */
export const INBOX: InboxTerms = {
  sees: ['comment'],
  blind: [
    'LinkedIn shows programs no private messages to a page: look for them in the inbox of the page, as one of its administrators.',
    'LinkedIn does not tell us who wrote a comment, but by a number: open the comment to see the name.',
    'Posts of others that mention or share ours are not shown to us on LinkedIn: look at the page under Activity.',
    'Of posts on LinkedIn that are older than our four newest, two are asked for comments each time, in turn: a late comment under an old post may come a few collections later.',
  ],
  limits: COMMENT_LIMITS,
};
