import { call } from '../http.ts';
import type { Found, Sought } from '../post.ts';
import { COLLECTION, postAt, receiptOf, rkeyOf, unanswered } from './posts.ts';
import { isListed, isSought } from './search.ts';
import type { Session } from './session.ts';
import { msOfKey } from './tid.ts';

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/com/atproto/repo/listRecords.json: `limit` */
const PAGE = 100;

/** How many pages of posts we read at most to find one. */
const MOST_PAGES = 20;

/** Looks for a post by its key, then, page after page, for one that a person made about the same item. */
export async function find(session: Session, sought: Sought): Promise<Found> {
  const there = await postAt(session, sought.key);
  if (there && !sought.except.includes(there.receipt.post)) return { found: 'yes', receipt: there.receipt };
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await call(session.caller, {
      url: session.at('com.atproto.repo.listRecords', {
        repo: session.did,
        collection: COLLECTION,
        limit: String(PAGE),
        ...(cursor && { cursor }),
      }),
      publishes: false,
    });
    const { records } = answer.body;
    if (answer.status >= 400 || !Array.isArray(records) || !records.every(isListed)) {
      throw unanswered(session, answer);
    }
    const keys = records.map(({ uri }) => rkeyOf(String(uri)));
    const match = records.findIndex(
      (record) => isSought(record, sought) && !sought.except.includes(String(record.uri)),
    );
    const matched = keys[match];
    if (matched !== undefined) return { found: 'yes', receipt: receiptOf(session.did, matched) };
    const oldest = keys.at(-1);
    cursor = typeof answer.body.cursor === 'string' ? answer.body.cursor : undefined;
    if (oldest === undefined || !cursor || msOfKey(oldest) < Date.parse(sought.since)) return { found: 'no' };
  }
  return {
    found: 'unknown',
    why: `there are more than ${MOST_PAGES * PAGE} newer posts on Bluesky than we look through`,
  };
}
