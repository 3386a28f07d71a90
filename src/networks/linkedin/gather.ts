import { asking } from '../answering.ts';
import { recordOf, type Fields } from '../fields.ts';
import type { Asked, Gathered, Message } from '../message.ts';
import { commentIn, placeOf } from './comment-message.ts';
import { commentsUnder } from './comments.ts';
import { isPost } from './posts.ts';
import type { Session } from './session.ts';

/** Of how many posts we ask for the comments: the newest always, and of the others some in turn. An app has few calls a day. */
const NEWEST = 4;
const IN_TURN = 2;

/** Under how many comments we look for answers at most. */
const MOST_THREADS = 10;

/** The comments under our posts, and the answers to them. Posts are asked one by one; the cursor says whose turn is over. */
export async function gather(session: Session, { cursor, since, posts }: Asked): Promise<Gathered> {
  const chosen = chosenOf(posts.filter(isPost), cursor);
  const found: Message[] = [];
  const unseen: string[] = [];
  let threads = 0;
  for (const post of chosen.posts) {
    const listed = await commentsUnder(session, post, asking(session.caller));
    if (listed.isMore)
      unseen.push('A post of ours on LinkedIn has more comments than are read: look at the page.');
    const read = listed.comments.map((fields) => commentIn(fields, post));
    found.push(...read.filter((message) => message !== undefined));
    const under = listed.comments.flatMap((fields, place) =>
      mayHaveAnswers(fields) && read[place] ? [placeOf(read[place])?.under ?? ''] : [],
    );
    for (const thread of under.slice(0, MOST_THREADS - threads)) {
      const answers = await commentsUnder(session, thread, asking(session.caller));
      found.push(...answers.comments.flatMap((fields) => commentIn(withParent(fields, thread), post) ?? []));
    }
    if (under.length > MOST_THREADS - threads) {
      unseen.push('Not all answers to comments on LinkedIn were asked for: look under our posts there.');
    }
    threads = Math.min(threads + under.length, MOST_THREADS);
  }
  return {
    messages: found.filter(
      ({ author, at }) => author.id !== session.organisation && Date.parse(at) >= Date.parse(since),
    ),
    ...(chosen.cursor !== undefined && { cursor: chosen.cursor }),
    unseen: [...new Set(unseen)],
  };
}

/** The posts whose turn it is. @param cursor the last of the others that was asked. */
function chosenOf(
  posts: readonly string[],
  cursor: string | undefined,
): { readonly posts: readonly string[]; readonly cursor?: string | undefined } {
  const others = posts.slice(NEWEST);
  const from = others.indexOf(cursor ?? '') + 1;
  const inTurn = [...others.slice(from), ...others.slice(0, from)].slice(0, IN_TURN);
  return { posts: [...posts.slice(0, NEWEST), ...inTurn], cursor: inTurn.at(-1) ?? cursor };
}

/** Where LinkedIn does not say how many answers a comment has, there may be some. */
function mayHaveAnswers({ commentsSummary: summary }: Fields): boolean {
  const { totalFirstLevelComments: first, aggregatedTotalComments: all } = recordOf(summary);
  return (all ?? first) !== 0;
}

/** A comment under another, which may not name it. */
function withParent(fields: Fields, thread: string): Fields {
  return { ...fields, parentComment: thread };
}
