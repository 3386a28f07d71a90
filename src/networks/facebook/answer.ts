import { CLOCKS_APART, findInTalk, prepareInTalk } from '../graph/answer-talk.ts';
import { graphClassOf, isNoAnswer } from '../graph/graph-error.ts';
import { graphRefused, graphUnanswered } from '../graph/graph-refusals.ts';
import type { Talks } from '../graph/talk.ts';
import type { Answer, MessageRef, SoughtAnswer } from '../message.ts';
import { NetworkError } from '../network.ts';
import type { Found, Prepared } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { sameWords } from '../same-words.ts';
import { lookAtOne } from './look.ts';
import { handleOf } from './message.ts';
import { postOf, type FacebookPost } from './post.ts';
import { commentsUnder, pathOf, receiptOf } from './posts.ts';
import type { Session } from './session.ts';

/** How many pages of comments we read at most to find an answer. */
const MOST_PAGES = 20;

/** How a no to an answer is put into words. */
export const UNSENT = {
  state: 'Nothing was sent.',
  advice: 'Change the answer, then send it again.',
} as const;

/** Makes an answer ready: a comment of the Page's under a comment or post, or a private message. */
export async function prepareAnswer(session: Session, talks: Talks, answer: Answer): Promise<Prepared> {
  const { to, text: message } = answer;
  if (to.kind === 'private') return prepareInTalk(talks, answer);
  const { graph } = session;
  const standing = await lookAtOne(session, to);
  if (standing?.stands === 'gone') throw notThere(graph.caller, 'answered', 'message');
  return {
    publish: async () => {
      const path = pathOf(handleOf(to).id, '/comments');
      const query = { fields: 'id,permalink_url' };
      const taken = await graph.ask(path, { query, json: { message }, publishes: true });
      const { unknown } = graph.caller.leaves ?? {};
      if (taken.status >= 400) {
        if (graphClassOf(taken) === 'gone') throw notThere(graph.caller, 'answered', 'message');
        if (graphClassOf(taken) === 'duplicate') {
          throw inDoubt('Facebook says that it has a comment with these words.', unknown);
        }
        throw graphRefused(graph, taken, 'the answer', { publishes: true, ...UNSENT });
      }
      const made = postOf(taken.body);
      if (!made) throw inDoubt('Facebook took the answer but did not say as what.', unknown);
      return receiptOf(session, made);
    },
  };
}

/**
 * Looks for our answer by its words: under what it answers and, because Facebook may hang an answer to an answer there, under
 * the comment above it.
 */
export async function findAnswer(session: Session, talks: Talks, sought: SoughtAnswer): Promise<Found> {
  const { to } = sought;
  if (to.kind === 'private') return findInTalk(talks, sought);
  const { id, parent } = handleOf(to);
  let whole = true;
  for (const under of [id, parent].filter((each) => each !== undefined)) {
    const found = await findUnder(session, under, sought);
    if (found.found === 'yes') return found;
    whole &&= found.found === 'no';
  }
  return whole
    ? { found: 'no' }
    : { found: 'unknown', why: 'there are more newer comments on Facebook than we look through' };
}

async function findUnder(session: Session, under: string, sought: SoughtAnswer): Promise<Found> {
  const since = Date.parse(sought.since) - CLOCKS_APART;
  const isIt = (post: FacebookPost) =>
    post.from === session.page.id &&
    !(post.createdAt < since) &&
    sameWords(post.message, sought.text) &&
    !sought.except.includes(receiptOf(session, post).post);
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const listed = await listedUnder(session, under, sought.to, after);
    if (!listed) return { found: 'no' };
    const match = listed.posts.find(isIt);
    if (match) return { found: 'yes', receipt: receiptOf(session, match) };
    if (listed.after === undefined) return { found: 'no' };
    ({ after } = listed);
  }
  return { found: 'unknown', why: '' };
}

/** The comments under a comment; nothing when it is gone, and with it whatever answered it. */
async function listedUnder(
  session: Session,
  under: string,
  to: MessageRef,
  after: string | undefined,
): Promise<Awaited<ReturnType<typeof commentsUnder>> | undefined> {
  try {
    return await commentsUnder(session, under, after);
  } catch (thrown) {
    if (!(thrown instanceof NetworkError) || (await lookAtOne(session, to))?.stands !== 'gone') throw thrown;
    return undefined;
  }
}

/** Hides a comment or a visitor's post: its author and that person's friends go on seeing it. https://developers.facebook.com/docs/graph-api/reference/comment#updating */
export async function hide(session: Session, message: MessageRef): Promise<void> {
  const { what, id } = handleOf(message);
  if (message.kind === 'private' || what === 'tagged') throw cannotHide(message);
  const { graph } = session;
  const answer = await graph.ask(pathOf(id), { json: { is_hidden: true } });
  if (answer.status < 400 && answer.body['success'] === true) return;
  const look = await graph.ask(pathOf(id), { query: { fields: 'id,is_hidden' } });
  if (look.body['is_hidden'] === true) return;
  if (answer.status < 400) throw graphUnanswered(graph, answer, 'whether it hid the message');
  if (isNoAnswer(answer) && (await lookAtOne(session, message))?.stands === 'gone') return;
  throw graphRefused(graph, answer, 'the wish to hide a message', {
    state: 'It is as it was.',
    advice: 'Hide it on the Page by hand.',
  });
}

function cannotHide({ kind }: MessageRef): NetworkError {
  const why =
    kind === 'private'
      ? 'A private message is seen by nobody else, so there is nothing to hide.'
      : 'A post on somebody else’s page cannot be hidden from here. Report it on Facebook, if it breaks their rules.';
  return new NetworkError('rejected', `${why} Nothing was done.`);
}
