import { exists, lookThrough, MOST_POSTS, receiptOf } from '../containers/posts.ts';
import { refused } from '../containers/refusals.ts';
import type { Session } from '../containers/session.ts';
import { sinceOf } from '../containers/find.ts';
import { ourselves } from '../containers/who-am-i.ts';
import { idOf } from '../fields.ts';
import type { Found, Prepared, Receipt, Sought } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { sameWords } from '../same-words.ts';

/** What stands before the id of a post in the key of a comment under it. */
const SCHEME = 'comment:';

/** The post that a comment of this key is under; nothing for the key of a post. */
export function answeredBy(key: string): string | undefined {
  return key.startsWith(SCHEME) ? key.slice(SCHEME.length) : undefined;
}

/** Makes an answer ready: a comment under our own post. https://developers.facebook.com/docs/instagram-platform/comment-moderation */
export async function prepareComment(session: Session, post: string, text: string): Promise<Prepared> {
  if (!(await exists(session, post))) throw notThere(session.caller, 'answered');
  return { key: `${SCHEME}${post}`, publish: () => comment(session, post, text) };
}

/** Looks for our comment under a post, by its words. Other people's are not ours, whatever they say. */
export async function findComment(session: Session, post: string, sought: Sought): Promise<Found> {
  const { username } = await ourselves(session);
  const since = sinceOf(sought);
  const { found, whole } = await lookThrough(
    session,
    `${post}/comments`,
    {
      since,
      is: (shown) =>
        sameWords(shown.words, sought.text) &&
        !sought.except.includes(shown.id) &&
        (shown.username ?? username).toLowerCase() === username.toLowerCase(),
    },
    'id,text,timestamp,username',
  );
  if (found?.username !== undefined)
    return { found: 'yes', receipt: await receiptUnder(session, post, found.id) };
  if (found)
    return {
      found: 'unknown',
      why: 'Instagram shows a comment with these words and does not say whose it is',
    };
  return whole
    ? { found: 'no' }
    : {
        found: 'unknown',
        why: `there are more than ${MOST_POSTS} newer comments on Instagram than we look through`,
      };
}

/** The one call that makes a comment public. */
async function comment(session: Session, post: string, text: string): Promise<Receipt> {
  const answer = await session.ask(`/${post}/comments`, {
    method: 'POST',
    json: { message: text },
    publishes: true,
  });
  if (answer.status >= 400) throw refused(session, answer, 'the comment', { publishes: true });
  const id = idOf(answer.body['id']);
  if (id === undefined) throw inDoubt('Instagram took the comment but did not say as what.');
  return receiptUnder(session, post, id);
}

/** A comment has no address of its own: readers find it under the post. */
async function receiptUnder(session: Session, post: string, id: string): Promise<Receipt> {
  return { post: id, url: (await receiptOf(session, post)).url };
}
