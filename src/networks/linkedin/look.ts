import { asking } from '../answering.ts';
import { idOf } from '../fields.ts';
import type { MessageRef, Standing } from '../message.ts';
import { commentIn, placeOf, type CommentPlace } from './comment-message.ts';
import { commentAt, commentsUnder } from './comments.ts';
import type { Session } from './session.ts';

/** How many lists we ask for at most: an app has few calls a day. What stands in others counts as it was. */
const MOST_LISTS = 10;

/** How comments stand now, list by list. One that is in none is asked for by itself before it counts as gone. */
export async function look(session: Session, messages: readonly MessageRef[]): Promise<readonly Standing[]> {
  const kept = messages.flatMap(({ id }, place) => {
    const at = placeOf(messages[place] ?? { handle: {} });
    return at ? [{ id, at }] : [];
  });
  const lists = [...new Set(kept.map(({ at }) => listOf(at)))].slice(0, MOST_LISTS);
  const standings: Standing[] = [];
  for (const list of lists) {
    const { comments, isMore, isGone } = await commentsUnder(session, list, asking(session.caller));
    for (const { id, at } of kept.filter((each) => listOf(each.at) === list)) {
      const fields = comments.find((comment) => idOf(comment['id']) === at.id);
      const parent = at.isNested ? { parentComment: at.under } : {};
      const message = fields && commentIn({ ...fields, ...parent }, at.post);
      if (message) standings.push({ id, stands: 'there', message });
      else if (!fields && (isGone || !isMore) && !(await isThere(session, at)))
        standings.push({ id, stands: 'gone' });
    }
  }
  return standings;
}

/** What a comment is listed under. */
function listOf({ post, under, isNested }: CommentPlace): string {
  return isNested ? under : post;
}

async function isThere(session: Session, { post, id }: CommentPlace): Promise<boolean> {
  return (await commentAt(session, { post, id })) !== undefined;
}
