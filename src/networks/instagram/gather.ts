import { receiptOf } from '../containers/posts.ts';
import { saysNotThere } from '../containers/no.ts';
import { unanswered } from '../containers/refusals.ts';
import type { Session } from '../containers/session.ts';
import { idOf, recordOf, type Fields } from '../fields.ts';
import { gatherTalks } from '../graph/gather-talks.ts';
import { gathered, together, wantedSince, type Part } from '../graph/gathered.ts';
import { nextOf } from '../graph/listing.ts';
import type { Talks } from '../graph/talk.ts';
import { told, type Told, type ToldSaid } from '../graph/told.ts';
import type { Asked, Gathered, Message } from '../message.ts';
import { COMMENT_FIELDS, commentOf, repliesIn } from './message.ts';

/** How many are asked for at once, and how many pages are read at most: of comments all that there are, since an old one may have a new answer. */
export const COMMENTS = { limit: 50, mostPages: 20, dated: 'timestamp' } as const;

/** Comments with the answers under them: https://developers.facebook.com/docs/instagram-platform/comment-moderation */
export const WITH_REPLIES = `${COMMENT_FIELDS},replies.limit(50){${COMMENT_FIELDS}}`;

/** What people wrote under our posts, and to us alone. @param us our username. */
export async function gather(session: Session, talks: Talks, us: string, asked: Asked): Promise<Gathered> {
  const since = wantedSince(asked);
  const parts: Part[] = [];
  for (const post of asked.posts) parts.push(await commentsOf(session, us, post, since));
  parts.push(await gatherTalks(talks, since));
  return gathered(asked, parts, session.caller.now());
}

async function commentsOf(session: Session, us: string, id: string, since: number): Promise<Part> {
  const said = saidOf(session);
  const asked = { fields: WITH_REPLIES, ...COMMENTS };
  const { things, ...rest } = await told(session, `/${encodeURIComponent(id)}/comments`, asked, said);
  const parts: Part[] = [{ ...rest, messages: [] }];
  for (const fields of things) {
    const above = idOf(fields['id']);
    const { things: replies, ...more } = await repliesTo(session, fields, said);
    const messages = [fields, ...replies].flatMap(
      (each) => commentOf(session, us, each, { id }, each === fields ? undefined : above) ?? [],
    );
    parts.push({ ...more, messages });
  }
  const all = together(parts);
  return { ...all, messages: await addressed(session, id, all.messages, since) };
}

/** A comment has no address of its own: people find it under the post, whose address is asked for when there is something new. */
async function addressed(
  session: Session,
  post: string,
  messages: readonly Message[],
  since: number,
): Promise<readonly Message[]> {
  const fresh = messages.filter(({ at }) => Date.parse(at) >= since);
  if (fresh.length === 0) return [];
  const { url } = await receiptOf(session, post);
  return fresh.map((message) => ({ ...message, url, handle: { ...message.handle, url } }));
}

/** The answers under a comment: those that came with it, or all of them, where there are more. */
async function repliesTo(session: Session, fields: Fields, said: ToldSaid): Promise<Told> {
  const id = idOf(fields['id']);
  const { paging } = recordOf(fields['replies']);
  if (id === undefined || nextOf(paging) === undefined) {
    return { things: repliesIn(fields), whole: true, unseen: [], holds: false };
  }
  return told(session, `/${id}/replies`, { fields: COMMENT_FIELDS, ...COMMENTS }, said);
}

function saidOf(session: Session): ToldSaid {
  const what = 'what was written under a post';
  return {
    what,
    permission: 'instagram_business_manage_comments',
    place: 'in the app',
    unanswered: (answer) => unanswered(session, answer, what),
    isGone: saysNotThere,
  };
}
