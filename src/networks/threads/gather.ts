import { saysNotThere } from '../containers/no.ts';
import { unanswered } from '../containers/refusals.ts';
import type { Session } from '../containers/session.ts';
import { gathered, wantedSince, type Part } from '../graph/gathered.ts';
import { told } from '../graph/told.ts';
import type { Asked, Gathered } from '../message.ts';
import { MESSAGE_FIELDS, messageOf } from './message.ts';

/** How many replies or mentions are asked for at once, and how many pages are read at most. */
export const REPLIES = { limit: 100, mostPages: 10, dated: 'timestamp' } as const;

/** What people wrote under our posts, on whatever level, and where they named us. @param us our username. */
export async function gather(session: Session, us: string, asked: Asked): Promise<Gathered> {
  const since = wantedSince(asked);
  const parts: Part[] = [];
  for (const post of asked.posts) {
    const path = conversationOf(post);
    const what = 'what was written under a post';
    parts.push(await listed(session, us, path, since, what, 'threads_read_replies', post));
  }
  const path = `/${session.account.number}/mentions`;
  parts.push(await listed(session, us, path, since, 'which posts name us', 'threads_manage_mentions'));
  return gathered(asked, parts, session.caller.now());
}

/** Where all replies under a post are listed: https://developers.facebook.com/documentation/threads/reference/reply-management */
export function conversationOf(post: string): string {
  return `/${encodeURIComponent(post)}/conversation`;
}

async function listed(
  session: Session,
  us: string,
  path: string,
  since: number,
  what: string,
  permission: string,
  root?: string,
): Promise<Part> {
  const { things, ...rest } = await told(
    session,
    path,
    { fields: MESSAGE_FIELDS, ...REPLIES, since, ...(root !== undefined && { query: { reverse: 'true' } }) },
    {
      what,
      permission,
      place: 'in the app',
      unanswered: (answer) => unanswered(session, answer, what),
      isGone: saysNotThere,
    },
  );
  return { ...rest, messages: things.flatMap((fields) => messageOf(session, us, fields, root) ?? []) };
}
