import { recordOf } from '../fields.ts';
import type { Answer } from '../http.ts';
import type { Found, Sought } from '../post.ts';
import { hasWords, isAbout, receiptOf, shownPost, type Shown } from './posts.ts';
import { PRICES } from './prices.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** https://docs.x.com/x-api/users/get-posts: the least of `max_results`, because each post that comes back is paid for. */
const PAGE = 5;

/** How many pages we read at most to find one post. */
const MOST_PAGES = 20;

/** How X's prose calls the fields to show, and its OpenAPI 2.167. Whether both are understood is not verified: where one is not, the other is tried. */
const FIELDS = ['tweet.fields', 'post.fields'] as const;

/** Looks through what the account posted since a moment, newest first. Paid for page by page. */
export async function find(session: Session, sought: Sought): Promise<Found> {
  return look(session, sought, (shown) => isAbout(shown, sought));
}

/** Looks for a post that is the same as one that X would not take twice: the same link, and the same words. */
export async function findTwin(session: Session, sought: Sought): Promise<Found> {
  return look(session, sought, (shown) => isAbout(shown, sought) && hasWords(shown, sought.text));
}

async function look(
  session: Session,
  { since, except }: Sought,
  isIt: (shown: Shown) => boolean,
): Promise<Found> {
  const { id } = await session.me();
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await pageOf(session, id, since, next);
    const posts = postsIn(session, answer);
    const match = posts.find(
      (shown) => !(shown.createdAt < Date.parse(since)) && !except.includes(shown.id) && isIt(shown),
    );
    if (match) return { found: 'yes', receipt: receiptOf(session, match.id) };
    if (answer.body['errors'] !== undefined) throw unanswered(session.caller, answer);
    const { next_token: token } = recordOf(answer.body['meta']);
    if (typeof token !== 'string') return { found: 'no' };
    next = token;
  }
  return {
    found: 'unknown',
    why: `there are more than ${MOST_PAGES * PAGE} newer posts on X than we look through`,
  };
}

async function pageOf(
  session: Session,
  user: string,
  since: string,
  next: string | undefined,
): Promise<Answer> {
  await session.spend({ micros: PAGE * PRICES.ownPost, what: 'looking through our newest posts' });
  const ask = (fields: (typeof FIELDS)[number]) =>
    session.ask(`/2/users/${user}/tweets`, {
      query: {
        max_results: String(PAGE),
        exclude: 'retweets,replies',
        start_time: since,
        [fields]: 'created_at,entities',
        ...(next !== undefined && { pagination_token: next }),
      },
    });
  const answer = await ask(FIELDS[0]);
  return answer.status === 400 ? ask(FIELDS[1]) : answer;
}

/** None when X says that there are none; anything else that is no list is no answer. */
function postsIn({ caller }: Session, answer: Answer): readonly Shown[] {
  const { data, meta } = answer.body;
  const listed = data === undefined && recordOf(meta)['result_count'] === 0 ? [] : data;
  const posts = Array.isArray(listed) && answer.status < 400 ? listed.map(shownPost) : [undefined];
  if (!posts.every((shown) => shown !== undefined)) throw unanswered(caller, answer);
  return posts;
}
