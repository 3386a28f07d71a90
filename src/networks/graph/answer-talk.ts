import { recordOf, type Fields } from '../fields.ts';
import type { Answer, MessageRef, SoughtAnswer, Standing } from '../message.ts';
import { DAY, hasPassed, momentAfter } from '../moments.ts';
import { NetworkError } from '../network.ts';
import type { Found, Prepared, Receipt } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { sameWords } from '../same-words.ts';
import { graphClassOf, graphErrorOf, isNoAnswer } from './graph-error.ts';
import { nextOf } from './listing.ts';
import { handleOf, longIdOf, MESSAGE_FIELDS, MOST_TOLD, privateMessage, type Talks } from './talk.ts';
import { timeOf } from './time-of.ts';

/** How long after a person's message we may write: https://developers.facebook.com/docs/messenger-platform/policy/policy-overview */
const WINDOW = DAY;

/** How far Meta's clock may be from ours, in milliseconds: as little as can be, so that an earlier answer in the same words is none of this one. */
export const CLOCKS_APART = 5 * 60 * 1000;

/** "This message is sent outside of allowed window", with code 10: as Meta's list of errors and other programs' logs have them. */
const TOO_LATE: ReadonlySet<number> = new Set([2_018_065, 2_018_278]);

/** "This person isn't available right now": they have blocked us, or left. "Temporary send message failure": it may have been sent. */
const UNREACHABLE = 551;
const FAILED = 1200;

/** Until when a message may be answered from here: only a private one has an end. */
export function until({ kind, at }: MessageRef): string | undefined {
  return kind === 'private' ? momentAfter(at, WINDOW) : undefined;
}

/** Why a private message may not be answered from here. @param place where a person still can. */
export function tooLate({ kind, at, handle }: MessageRef, now: string, place: string): string | undefined {
  if (kind !== 'private') return undefined;
  if (handle['person'] === undefined)
    return `Meta does not say who wrote this message, so it can only be answered at ${place}.`;
  return hasPassed(at, WINDOW, now)
    ? `Meta lets programs answer a private message for 24 hours, and they are over. A person can still answer at ${place}.`
    : undefined;
}

/** Makes an answer to a private message ready. */
export async function prepareInTalk(talks: Talks, { to, text }: Answer): Promise<Prepared> {
  const { graph, us } = talks;
  const no = tooLate(to, graph.caller.now(), talks.place);
  if (no !== undefined) throw new NetworkError('rejected', `${no} Nothing was sent.`);
  if ((await standsInTalk(talks, to))?.stands === 'gone') {
    throw notThere(graph.caller, 'answered', 'message');
  }
  const { person, url } = handleOf(to);
  const json = { recipient: { id: person }, messaging_type: 'RESPONSE', message: { text } };
  return {
    publish: async () => {
      const answer = await graph.ask(`/${us}/messages`, { json, publishes: true });
      if (answer.status >= 400) throw refusedInTalk(talks, answer);
      const id = longIdOf(answer.body['message_id']);
      if (id === undefined)
        throw inDoubt(
          `${graph.caller.network} took the answer but did not say as what.`,
          graph.caller.leaves?.unknown,
        );
      return { post: talks.named(id), url };
    },
  };
}

function refusedInTalk(talks: Talks, answer: Parameters<Talks['refuse']>[0]): NetworkError {
  const { caller } = talks.graph;
  const { code = 0, subcode = 0 } = graphErrorOf(answer) ?? {};
  if (TOO_LATE.has(subcode)) {
    return new NetworkError(
      'rejected',
      `${caller.network} says that the 24 hours for an answer are over. Nothing was sent. A person can still answer at ${talks.place}.`,
    );
  }
  if (code === UNREACHABLE) {
    return new NetworkError(
      'rejected',
      `${caller.network} says that this person cannot be written to any more. Nothing was sent.`,
    );
  }
  if (code === FAILED) return inDoubt(`${caller.network} had a fault of its own.`, caller.leaves?.unknown);
  return talks.refuse(answer, 'the answer', { publishes: true });
}

/** Looks for our answer among the last messages of the conversation. */
export async function findInTalk(talks: Talks, { to, text, since, except }: SoughtAnswer): Promise<Found> {
  const { url, talk } = handleOf(to);
  const from = Date.parse(since) - CLOCKS_APART;
  const { messages, reaches } = await lastOf(talks, talk, true);
  for (const { id: raw, from: whose, message, created_time: made } of messages) {
    const id = longIdOf(raw);
    const isIt = id !== undefined && talks.isOurs(recordOf(whose)) && !(timeOf(made) < from);
    if (!isIt || !sameWords(String(message), text)) continue;
    const receipt: Receipt = { post: talks.named(id), url };
    if (!except.includes(receipt.post)) return { found: 'yes', receipt };
  }
  return reaches(from)
    ? { found: 'no' }
    : {
        found: 'unknown',
        why: `${talks.graph.caller.network} tells only of the last ${MOST_TOLD} messages of a conversation, and all are newer`,
      };
}

/** How a private message stands; nothing when Graph does not tell, as of one that is not among the last. */
export async function standsInTalk(talks: Talks, ref: MessageRef): Promise<Standing | undefined> {
  const { id, talk, url } = handleOf(ref);
  const { messages, reaches } = await lastOf(talks, talk);
  const fields = messages.find((each) => each['id'] === id);
  const message = fields && privateMessage(talks, { id: talk, link: url }, fields);
  if (message) return { id: ref.id, stands: 'there', message };
  if (fields || !reaches(Date.parse(ref.at))) return undefined;
  const answer = await talks.graph.ask(`/${encodeURIComponent(id)}`, { query: { fields: 'id' } });
  return answer.status >= 400 && graphClassOf(answer) === 'gone' ? { id: ref.id, stands: 'gone' } : undefined;
}

/** The last messages of a conversation, and whether they reach back to a moment, or to its beginning. @param needed whether no answer is a failure. */
async function lastOf(
  talks: Talks,
  talk: string,
  needed = false,
): Promise<{ readonly messages: readonly Fields[]; readonly reaches: (ms: number) => boolean }> {
  const answer = await talks.graph.ask(`/${encodeURIComponent(talk)}/messages`, {
    query: { fields: MESSAGE_FIELDS, limit: String(MOST_TOLD) },
  });
  const { data, paging } = answer.body;
  if (!needed && isNoAnswer(answer)) return { messages: [], reaches: () => false };
  if (answer.status >= 400 || !Array.isArray(data))
    throw talks.unanswered(answer, 'what was written in a conversation');
  const messages = data.map(recordOf);
  const isAll = nextOf(paging) === undefined;
  return { messages, reaches: (ms) => isAll || messages.some(({ created_time: at }) => timeOf(at) < ms) };
}
