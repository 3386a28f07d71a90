import { recordOf, type Fields } from '../fields.ts';
import { standsInTalk } from '../graph/answer-talk.ts';
import { graphClassOf, isNoAnswer } from '../graph/graph-error.ts';
import { graphUnanswered } from '../graph/graph-refusals.ts';
import type { Talks } from '../graph/talk.ts';
import type { Message, MessageRef, Standing } from '../message.ts';
import { COMMENT_FIELDS, commentOf, handleOf, POST_FIELDS, postBySomebody } from './message.ts';
import { pathOf, publishedPosts } from './posts.ts';
import type { Session } from './session.ts';

/** The most ids that one call may name: https://developers.facebook.com/docs/graph-api/batch-requests#multiple-ids (not verified). */
const MOST_IDS = 50;

/** How messages stand: comments and posts are asked for by their ids, many at once; private ones by their conversation. */
export async function look(
  session: Session,
  talks: Talks,
  messages: readonly MessageRef[],
): Promise<readonly Standing[]> {
  const standings: Standing[] = [];
  const isComment = (message: MessageRef) => handleOf(message).what === 'comment';
  const open = messages.filter(({ kind }) => kind !== 'private');
  for (const [fields, some] of [
    [COMMENT_FIELDS, open.filter(isComment)],
    [POST_FIELDS, open.filter((each) => !isComment(each))],
  ] as const) {
    for (let from = 0; from < some.length; from += MOST_IDS) {
      standings.push(...(await lookAt(session, fields, some.slice(from, from + MOST_IDS))));
    }
  }
  for (const message of messages.filter(({ kind }) => kind === 'private')) {
    const standing = await standsInTalk(talks, message);
    if (standing) standings.push(standing);
  }
  return standings;
}

/** Looks at one message; nothing when Facebook does not tell. */
export async function lookAtOne(session: Session, message: MessageRef): Promise<Standing | undefined> {
  const fields = handleOf(message).what === 'comment' ? COMMENT_FIELDS : POST_FIELDS;
  return (await lookAt(session, fields, [message]))[0];
}

/** One call for all; where it fails because of one of them, one for each half; and one for each of which it does not tell. */
async function lookAt(
  session: Session,
  fields: string,
  messages: readonly MessageRef[],
): Promise<readonly Standing[]> {
  const { graph } = session;
  const ids = messages.map((message) => handleOf(message).id);
  const [first] = messages;
  if (!first) return [];
  const isOne = messages.length === 1;
  const answer = await graph.ask(isOne ? pathOf(ids[0] ?? '') : '/', {
    query: { fields, ...(!isOne && { ids: ids.join(',') }) },
  });
  if (answer.status < 400) {
    const of = (id: string) => (isOne ? answer.body : recordOf(answer.body[id]));
    const found = messages.flatMap((message, at) => there(session, message, of(ids[at] ?? '')) ?? []);
    const left = isOne ? [] : messages.filter(({ id }) => !found.some((each) => each.id === id));
    const others: Standing[] = [];
    for (const message of left) others.push(...(await lookAt(session, fields, [message])));
    return [...found, ...others];
  }
  if (!isNoAnswer(answer)) throw graphUnanswered(graph, answer, 'whether messages are still there');
  if (!isOne) {
    const half = Math.ceil(messages.length / 2);
    const [one, other] = [messages.slice(0, half), messages.slice(half)];
    return [...(await lookAt(session, fields, one)), ...(await lookAt(session, fields, other))];
  }
  const isGone = graphClassOf(answer) === 'gone' && (await isTold(session, first));
  return isGone ? [{ id: first.id, stands: 'gone' }] : [];
}

function there(session: Session, ref: MessageRef, fields: Fields): Standing | undefined {
  if (fields['id'] !== handleOf(ref).id) return undefined;
  const message = messageFrom(session, ref, fields);
  return message && { id: ref.id, stands: 'there', message };
}

function messageFrom(session: Session, ref: MessageRef, fields: Fields): Message | undefined {
  const { what, under = '', ours = false } = handleOf(ref);
  if (what !== 'comment') return postBySomebody(session, fields, what);
  return commentOf(session, fields, { id: under, isOurs: ours });
}

/**
 * Whether Facebook would show a message if it were there. It says "does not exist" of what the token may not see as well: so what
 * a comment is under must be shown to us without it, or be gone too; for a post, the Page's own posts must be.
 */
async function isTold(session: Session, message: MessageRef): Promise<boolean> {
  const { graph } = session;
  const { id, under } = handleOf(message);
  await publishedPosts(session);
  if (under === undefined) return true;
  const query = { fields: 'id', filter: 'stream', order: 'reverse_chronological', limit: '100' };
  const answer = await graph.ask(pathOf(under, '/comments'), { query });
  if (answer.status >= 400) return graphClassOf(answer) === 'gone';
  const { data } = answer.body;
  return Array.isArray(data) && !data.some((each) => recordOf(each)['id'] === id);
}
