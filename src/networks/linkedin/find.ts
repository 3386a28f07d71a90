import type { Found, Sought } from '../post.ts';
import { findComment, postOfKey } from './comments.ts';
import { isAbout, isPublic, postOf, receiptOf, type LinkedInPost } from './posts.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** How many posts one call asks for; https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api#find-posts-by-authors takes up to 100. */
const PAGE = 50;

/** How many pages of posts we read at most to find one: each costs a call of the day's few. */
const MOST_PAGES = 10;

/** Looks for a post among those of the organisation, or for an answer among the comments under a post of ours. */
export async function find(session: Session, sought: Sought): Promise<Found> {
  const answered = postOfKey(sought.key);
  return answered === undefined ? findPost(session, sought) : findComment(session, answered, sought);
}

/** Newest first, until what LinkedIn shows is older than what is sought. */
async function findPost(session: Session, sought: Sought): Promise<Found> {
  const since = Date.parse(sought.since);
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const posts = await pageOf(session, page * PAGE);
    const match = posts.find(
      (post) =>
        post.author === session.organisation &&
        isPublic(post) &&
        !(post.createdAt < since) &&
        isAbout(post, sought) &&
        !sought.except.includes(post.id),
    );
    if (match) return { found: 'yes', receipt: receiptOf(match.id) };
    if (posts.every(({ createdAt }) => createdAt < since)) return { found: 'no' };
  }
  return {
    found: 'unknown',
    why: `there are more than ${MOST_PAGES * PAGE} newer posts on LinkedIn than we look through`,
  };
}

/** Posts of the organisation. @param start how many newer ones are passed over. */
async function pageOf(session: Session, start: number): Promise<readonly LinkedInPost[]> {
  const answer = await askForPosts(session, start, PAGE);
  const { elements } = answer.body;
  const posts = Array.isArray(elements) ? elements.map(postOf) : undefined;
  if (answer.status >= 400 || !posts?.every((post) => post !== undefined)) throw unanswered(session, answer);
  return posts;
}

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api#find-posts-by-authors */
export function askForPosts(session: Session, start: number, count: number): ReturnType<Session['ask']> {
  return session.ask('/rest/posts', {
    headers: { 'x-restli-method': 'FINDER' },
    query: {
      author: session.organisation,
      q: 'author',
      count: String(count),
      start: String(start),
      sortBy: 'CREATED',
    },
  });
}
