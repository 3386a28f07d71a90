import { asking } from '../answering.ts';
import { recordOf, type Fields } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { MessageRef, SoughtAnswer } from '../message.ts';
import type { Found } from '../post.ts';
import { HEAD } from './mention.ts';
import { numberedId } from './numbered-id.ts';
import { hasWords, receiptOf, shownPost } from './posts.ts';
import { PRICES } from './prices.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** As in `find.ts`: each post that comes back is paid for. */
const PAGE = 5;
const MOST_PAGES = 20;

/** What to show of our own answers, as X's prose calls it and as its OpenAPI 2.167 does: in the second nothing says which post is answered. */
const WAYS = [
  { 'tweet.fields': 'conversation_id,created_at,entities,referenced_tweets' },
  { 'post.fields': 'conversation_id,created_at,entities' },
] as const;

/** The number of the post that a message is; nothing when it is none of X's. */
export function postOf({ handle }: Pick<MessageRef, 'handle'>): string | undefined {
  return numberedId(handle['post']);
}

/** Looks through what the account wrote since a moment, for an answer to the same message in the same words. */
export async function findAnswer(session: Session, sought: SoughtAnswer): Promise<Found> {
  const { id } = await session.me();
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await pageOf(session, id, sought.since, next);
    const { data, meta, errors } = answer.body;
    const { result_count: count, next_token: token } = recordOf(meta);
    const listed: unknown = data === undefined && count === 0 ? [] : data;
    if (answer.status >= 400 || !Array.isArray(listed)) throw unanswered(session.caller, answer);
    const match = listed.map(recordOf).find((each) => isSought(each, sought));
    if (match) return { found: 'yes', receipt: receiptOf(session, String(match['id'])) };
    if (errors !== undefined) throw unanswered(session.caller, answer);
    if (typeof token !== 'string') return { found: 'no' };
    next = token;
  }
  return {
    found: 'unknown',
    why: `there are more than ${MOST_PAGES * PAGE} newer posts on X than we look through`,
  };
}

async function pageOf(session: Session, user: string, since: string, next?: string): Promise<Answer> {
  await session.spend({ micros: PAGE * PRICES.ownPost, what: 'looking through our newest answers' });
  const ask = (fields: (typeof WAYS)[number]) =>
    session.ask(`/2/users/${user}/tweets`, {
      by: asking(session.caller),
      query: {
        max_results: String(PAGE),
        exclude: 'retweets',
        start_time: since,
        ...fields,
        ...(next !== undefined && { pagination_token: next }),
      },
    });
  const answer = await ask(WAYS[0]);
  return answer.status === 400 ? ask(WAYS[1]) : answer;
}

function isSought(fields: Fields, { to, text, since, except }: SoughtAnswer): boolean {
  const shown = shownPost(fields);
  if (!shown || except.includes(shown.id) || shown.createdAt < Date.parse(since)) return false;
  return answersIt(fields, to) && hasWords({ text: shown.text.replace(HEAD, '') }, text);
}

/** Where nothing says which post is answered, it is one in the same conversation that names the same person. */
function answersIt(fields: Fields, to: MessageRef): boolean {
  const { referenced_tweets: references, conversation_id: conversation } = fields;
  if (Array.isArray(references)) {
    return references
      .map(recordOf)
      .some(({ type, id }) => type === 'replied_to' && numberedId(id) === postOf(to));
  }
  const { mentions } = recordOf(fields['entities']);
  const named = (Array.isArray(mentions) ? mentions : []).map(recordOf);
  return (
    conversation !== undefined &&
    conversation === to.handle['conversation'] &&
    named.some(({ id }) => numberedId(id) === to.author.id)
  );
}
