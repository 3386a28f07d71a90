import { asking } from '../answering.ts';
import { recordOf } from '../fields.ts';
import { call } from '../http.ts';
import type { Asked, Gathered, Message, MessageKind } from '../message.ts';
import { newestFirst, type NewestFirstPage } from '../newest-first.ts';
import { messageOf, msOf } from './messages.ts';
import { refused } from './posts.ts';
import type { Session } from './session.ts';

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/notification/listNotifications.json: `limit` */
const PAGE = 100;

/** Why Bluesky tells us of a post. A reply that names us too comes once, as a mention. First, what says most of one that comes twice. */
const REASONS = ['reply', 'mention', 'quote'] as const satisfies readonly MessageKind[];

/** What people sent us since the last time. Only `updateSeen` marks anything as read, and we never call it. */
export async function gather(session: Session, { cursor, since }: Asked): Promise<Gathered> {
  const { caller } = session;
  const read = await newestFirst(
    { page: (at) => pageOf(session, at), cameAt: (entry) => msOf(recordOf(entry)['indexedAt']) },
    { since, now: caller.now(), ...(cursor !== undefined && { cursor }) },
  );
  const byId = new Map<string, Message>();
  for (const reason of REASONS.toReversed()) {
    for (const entry of read.entries.filter((each) => recordOf(each)['reason'] === reason)) {
      const message = messageOf(session, entry, reason);
      if (message) byId.set(message.id, message);
    }
  }
  return { messages: [...byId.values()], cursor: read.cursor, unseen: [], more: read.isMore };
}

async function pageOf(session: Session, at: string | undefined): Promise<NewestFirstPage<unknown>> {
  const answer = await call(asking(session.caller), {
    url: session.at('app.bsky.notification.listNotifications', {
      limit: String(PAGE),
      reasons: REASONS,
      ...(at !== undefined && { cursor: at }),
    }),
    headers: session.authorization,
    publishes: false,
  });
  const { notifications, cursor } = answer.body;
  if (answer.status >= 400 || !Array.isArray(notifications)) {
    throw refused(session, answer, {
      what: 'say what people sent us',
      state: 'Nothing was collected.',
      advice: 'Run again; if it says so again, look in the app.',
    });
  }
  return { entries: notifications, next: typeof cursor === 'string' && cursor !== '' ? cursor : undefined };
}
