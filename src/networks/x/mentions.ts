import { asking } from '../answering.ts';
import { recordOf } from '../fields.ts';
import type { Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import { mentionIn, type Mention, type Ours } from './mention.ts';
import type { Gap } from './gaps.ts';
import { PRICES } from './prices.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';
import { tooDear } from './too-dear.ts';

/**
 * https://docs.x.com/x-api/users/get-mentions: the least of `max_results`. Each mention that comes back is paid for, and mostly
 * there is none: so what is put on the bill, which is the most that the call can cost, is as little as can be.
 */
const PAGE = 5;

/**
 * What is asked for of each mention, as X's prose calls it and as its OpenAPI 2.167 does. Whether both are understood is not
 * verified: where one is not, the other is tried. In the second nobody's number is shown without their name, which may be paid for (not verified).
 */
const WAYS = [
  {
    query: {
      'tweet.fields':
        'author_id,conversation_id,created_at,entities,in_reply_to_user_id,lang,note_tweet,referenced_tweets',
    },
    micros: PAGE * PRICES.mention,
  },
  {
    query: {
      'post.fields': 'conversation_id,created_at,entities,lang,note_post',
      expansions: 'author_id',
    },
    micros: PAGE * (PRICES.mention + PRICES.user),
  },
] as const;

/** Some mentions, newest first. */
export interface Page {
  readonly mentions: readonly Mention[];
  /** Of the authors whose names came along. */
  readonly users: readonly unknown[];
  /** How many could not be read. */
  readonly unread: number;
  /** Where the next page begins; nothing on the last. */
  readonly next?: string;
}

/** A page of the mentions in a gap; or why it could not be paid for, and so was not asked for. */
export async function pageOf(
  session: Session,
  ours: Ours,
  { after, before }: Gap,
  { since, next }: { readonly since: string; readonly next?: string },
): Promise<Page | NetworkError> {
  const ask = async ({ query, micros }: (typeof WAYS)[number]): Promise<Answer | NetworkError> => {
    const dear = await tooDear(session, { micros, what: 'asking who mentioned us' });
    if (dear) return dear;
    return session.ask(`/2/users/${ours.me}/mentions`, {
      by: asking(session.caller),
      query: {
        max_results: String(PAGE),
        ...query,
        ...(after === undefined ? { start_time: since } : { since_id: after }),
        ...(before !== undefined && { until_id: before }),
        ...(next !== undefined && { pagination_token: next }),
      },
    });
  };
  const first = await ask(WAYS[0]);
  const isOther = !(first instanceof NetworkError) && first.status === 400;
  const answer = isOther ? await ask(WAYS[1]) : first;
  return answer instanceof NetworkError ? answer : pageIn(session, answer, ours);
}

function pageIn({ caller }: Session, answer: Answer, ours: Ours): Page {
  const { data, meta, includes } = answer.body;
  const { result_count: count, next_token: next } = recordOf(meta);
  const listed: unknown = data === undefined && count === 0 ? [] : data;
  if (answer.status >= 400 || !Array.isArray(listed)) throw unanswered(caller, answer, 'who mentioned us');
  const read = listed.map((each) => mentionIn(each, ours));
  const mentions = read.filter((mention) => mention !== undefined);
  const { users } = recordOf(includes);
  return {
    mentions,
    users: Array.isArray(users) ? users : [],
    unread: read.length - mentions.length,
    ...(typeof next === 'string' && { next }),
  };
}
