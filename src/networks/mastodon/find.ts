import type { Found, Sought } from '../post.ts';
import { receiptOf } from './posts.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';
import { isAbout, statusOf, type Status } from './status.ts';

/** https://docs.joinmastodon.org/methods/accounts/#statuses: the most of `limit` */
const PAGE = 40;

/** How many pages of posts we read at most to find one. */
const MOST_PAGES = 20;

/** How far the server's clock, which dates its posts, may be from ours, in milliseconds: an hour. */
const CLOCKS_APART = 60 * 60 * 1000;

/**
 * Looks through what the account posted, newest first, until what it shows is older than what is sought. A page may be
 * short without being the last, and a server need not say where the next one is: only an empty one is the end.
 */
export async function find(session: Session, sought: Sought): Promise<Found> {
  const since = Date.parse(sought.since) - CLOCKS_APART;
  let last: Status | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const statuses = await pageOf(session, last);
    const match = statuses
      .filter((status) => status.isOurWord && !(status.createdAt < since) && isAbout(status, sought))
      .map((status) => receiptOf(session, status))
      .find(({ post }) => !sought.except.includes(post));
    if (match) return { found: 'yes', receipt: match };
    if (statuses.every(({ createdAt }) => createdAt < since)) return { found: 'no' };
    last = statuses.at(-1);
  }
  return {
    found: 'unknown',
    why: `there are more than ${MOST_PAGES * PAGE} newer posts on Mastodon than we look through`,
  };
}

async function pageOf(session: Session, after: Status | undefined): Promise<readonly Status[]> {
  const answer = await session.ask(`/api/v1/accounts/${encodeURIComponent(session.account.id)}/statuses`, {
    query: { limit: String(PAGE), exclude_reblogs: 'true', ...(after && { max_id: after.id }) },
    lists: true,
  });
  const statuses = answer.list?.map(statusOf);
  if (!statuses?.every((status) => status !== undefined)) throw unanswered(session, answer);
  return statuses;
}
