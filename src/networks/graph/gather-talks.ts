import { recordOf, type Fields } from '../fields.ts';
import type { Message } from '../message.ts';
import type { Part } from './gathered.ts';
import { nextOf } from './listing.ts';
import { MESSAGE_FIELDS, MOST_TOLD, privateMessage, type Talks } from './talk.ts';
import { timeOf } from './time-of.ts';
import { told } from './told.ts';

/** How many conversations are asked for at once, and how many pages of them are read at most. */
const CONVERSATIONS = { limit: 25, mostPages: 8 } as const;

/** Private messages since a moment: those of conversations in which something was written since. */
export async function gatherTalks(talks: Talks, since: number): Promise<Part> {
  const { graph, us, platform, permission, place, unanswered } = talks;
  const { things, unseen, holds } = await told(
    graph,
    `/${us}/conversations`,
    {
      fields: `id,updated_time,link,messages.limit(${MOST_TOLD}){${MESSAGE_FIELDS}}`,
      query: { platform },
      ...CONVERSATIONS,
      since,
      dated: 'updated_time',
    },
    { what: 'which private messages there are', permission, place: `at ${place}`, unanswered },
  );
  const fresh = things.filter(({ updated_time: updated }) => !(timeOf(updated) < since));
  const cut = `A conversation on ${graph.caller.network} has more new messages than the last ${MOST_TOLD}, of which it tells: read the others at ${place}.`;
  return {
    holds,
    messages: fresh.flatMap((talk) => messagesIn(talks, talk)),
    unseen: [...unseen, ...(fresh.some((talk) => isCut(talk, since)) ? [cut] : [])],
  };
}

function messagesIn(talks: Talks, talk: Fields): readonly Message[] {
  return messagesOf(talk).flatMap((fields) => privateMessage(talks, talk, fields) ?? []);
}

function messagesOf({ messages }: Fields): readonly Fields[] {
  const { data } = recordOf(messages);
  return Array.isArray(data) ? data.map(recordOf) : [];
}

/** Whether there are more messages than Graph tells of, and none of those is old enough to have been seen already. */
function isCut(talk: Fields, since: number): boolean {
  const { paging } = recordOf(talk['messages']);
  return (
    nextOf(paging) !== undefined && messagesOf(talk).every(({ created_time: at }) => !(timeOf(at) < since))
  );
}
