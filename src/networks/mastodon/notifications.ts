import { asking } from '../answering.ts';
import { idOf, recordOf } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { Asked, Gathered, Message } from '../message.ts';
import { newestFirst, type NewestFirstPage } from '../newest-first.ts';
import { messageOf } from './messages.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** https://docs.joinmastodon.org/methods/notifications/#get: the usual `limit`. A post may be long, so not the most. */
const PAGE = 40;

/** What we ask to be told of. Servers before Mastodon 4.5 know of no quotes; some refuse what they do not know. */
const TYPES = ['mention', 'quote'];

/**
 * What people sent us since the last time, what the account's filters set aside among it. Ids are only handed back, never
 * compared: they may be numbers or UUIDs. What is read is not marked as that: only `markers` would, and we never call it.
 */
export async function gather(session: Session, { cursor, since }: Asked): Promise<Gathered> {
  const read = await newestFirst(
    {
      page: (at) => pageOf(session, at),
      cameAt: (entry) => Date.parse(String(recordOf(entry)['created_at'])),
    },
    { since, now: session.caller.now(), ...(cursor !== undefined && { cursor }) },
  );
  const byId = new Map<string, Message>();
  for (const entry of read.entries) {
    const { type, status } = recordOf(entry);
    const message = TYPES.includes(String(type)) ? messageOf(session, status, type === 'quote') : undefined;
    if (message && (type === 'quote' || !byId.has(message.id))) byId.set(message.id, message);
  }
  return { messages: [...byId.values()], cursor: read.cursor, unseen: [], more: read.isMore };
}

async function pageOf(session: Session, at: string | undefined): Promise<NewestFirstPage<unknown>> {
  const first = await ask(session, at, TYPES);
  const isRefused = [400, 422].includes(first.status);
  const answer = isRefused ? await ask(session, at, ['mention']) : first;
  if (answer.status >= 400 || !answer.list) throw unanswered(session, answer, 'what people sent us');
  const last = answer.list.map((entry) => idOf(recordOf(entry)['id'])).findLast((id) => id !== undefined);
  return { entries: answer.list, next: saysItIsTheLast(answer) ? undefined : last };
}

function ask(session: Session, at: string | undefined, types: readonly string[]): Promise<Answer> {
  const query = {
    limit: String(PAGE),
    'types[]': types,
    include_filtered: 'true',
    ...(at !== undefined && { max_id: at }),
  };
  return session.ask('/api/v1/notifications', { query, lists: true, by: asking(session.caller) });
}

/** A server that names other pages, but no next one, has none. */
function saysItIsTheLast({ headers }: Answer): boolean {
  const link = headers?.get('link') ?? '';
  return link !== '' && !/rel="?next/.test(link);
}
