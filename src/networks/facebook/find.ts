import { NetworkError } from '../network.ts';
import type { Found, Sought } from '../post.ts';
import { isAbout, type FacebookPost } from './post.ts';
import { commentsUnder, idHere, isOurs, PAGE_LENGTH, postAt, publishedPosts, receiptOf } from './posts.ts';
import type { Session } from './session.ts';

/** How many pages of posts we read at most to find one. */
const MOST_PAGES = 20;

/** How far Facebook's clock, which dates its posts, may be from ours, in milliseconds: an hour. */
const CLOCKS_APART = 60 * 60 * 1000;

/** What the ledger calls a comment before it is public: by the post that it answers. */
const COMMENT = 'comment:';

/** The key of a comment. @param post that it answers, as receipts name it. */
export function commentKey(post: string): string {
  return `${COMMENT}${post}`;
}

/** Looks through what the Page posted, or through the comments where an answer would be, newest first, back to when it was made. */
export async function find(session: Session, sought: Sought): Promise<Found> {
  if (!sought.key.startsWith(COMMENT))
    return search(session, sought, (after) => publishedPosts(session, after));
  const answered = idHere(session, sought.key.slice(COMMENT.length));
  if (answered === undefined)
    return { found: 'unknown', why: 'it answers a post of another Page than the one that is signed in' };
  try {
    return await search(session, { ...sought, link: null }, (after) =>
      commentsUnder(session, answered, after),
    );
  } catch (thrown) {
    if (!(thrown instanceof NetworkError) || (await postAt(session, answered))) throw thrown;
    return { found: 'no' };
  }
}

async function search(
  session: Session,
  sought: Sought,
  list: (after?: string) => ReturnType<typeof publishedPosts>,
): Promise<Found> {
  const since = Date.parse(sought.since) - CLOCKS_APART;
  const isIt = (post: FacebookPost) =>
    isOurs(session, post) &&
    !(post.createdAt < since) &&
    isAbout(post, sought) &&
    !sought.except.includes(receiptOf(session, post).post);
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const listed = await list(after);
    const match = listed.posts.find(isIt);
    if (match) return { found: 'yes', receipt: receiptOf(session, match) };
    const isPast = listed.posts.length > 0 && listed.posts.every(({ createdAt }) => createdAt < since);
    if (isPast || listed.after === undefined) return { found: 'no' };
    ({ after } = listed);
  }
  return {
    found: 'unknown',
    why: `there are more than ${MOST_PAGES * PAGE_LENGTH} newer posts on Facebook than we look through`,
  };
}
