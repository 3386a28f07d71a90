import { saysNotThere } from '../containers/no.ts';
import { unanswered } from '../containers/refusals.ts';
import type { Session } from '../containers/session.ts';
import { recordOf } from '../fields.ts';
import { standsInTalk } from '../graph/answer-talk.ts';
import { isNoAnswer } from '../graph/graph-error.ts';
import { listing } from '../graph/listing.ts';
import type { Talks } from '../graph/talk.ts';
import type { MessageRef, Standing } from '../message.ts';
import { COMMENTS, WITH_REPLIES } from './gather.ts';
import { COMMENT_FIELDS, commentOf, handleOf, repliesIn } from './message.ts';

/** How messages stand, asked for one by one. */
export async function look(
  session: Session,
  talks: Talks,
  us: string,
  messages: readonly MessageRef[],
): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  for (const message of messages) {
    const isPrivate = message.kind === 'private';
    const standing = await (isPrivate ? standsInTalk(talks, message) : lookAtOne(session, us, message));
    if (standing) standings.push(standing);
  }
  return standings;
}

/** How a comment stands; nothing when Instagram does not tell. */
export async function lookAtOne(
  session: Session,
  us: string,
  ref: MessageRef,
): Promise<Standing | undefined> {
  const { id, media, url, parent } = handleOf(ref);
  const answer = await session.ask(`/${encodeURIComponent(id)}`, { query: { fields: COMMENT_FIELDS } });
  if (answer.status < 400) {
    const post = { id: media, ...(url !== undefined && { url }) };
    const message = commentOf(session, us, answer.body, post, parent);
    return message?.id === ref.id ? { id: ref.id, stands: 'there', message } : undefined;
  }
  if (saysNotThere(answer)) {
    return (await isUnder(session, media, id)) ? undefined : { id: ref.id, stands: 'gone' };
  }
  if (isNoAnswer(answer)) return undefined;
  throw unanswered(session, answer, 'whether a message is still there');
}

/**
 * Whether a comment is still shown under its post, or that cannot be told: for days in May 2026 Instagram said of posts that
 * everybody could see that they were not there (https://github.com/gitroomhq/postiz-app/issues/1562).
 */
async function isUnder(session: Session, media: string, id: string): Promise<boolean> {
  const refuse = (answer: Parameters<typeof unanswered>[1]) =>
    unanswered(session, answer, 'what was written under a post');
  try {
    const asked = { fields: WITH_REPLIES, ...COMMENTS, refuse };
    const { things, whole } = await listing(session, `/${encodeURIComponent(media)}/comments`, asked);
    const ids = things
      .flatMap((fields) => [fields, ...repliesIn(fields)])
      .map((fields) => recordOf(fields)['id']);
    return !whole || ids.includes(id);
  } catch {
    return true;
  }
}
