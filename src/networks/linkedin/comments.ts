import { idOf, recordOf, type Fields } from '../fields.ts';
import type { Answer, Caller } from '../http.ts';
import { NetworkError, type Limits } from '../network.ts';
import type { Found, Prepared, Receipt, Sought } from '../post.ts';
import { inDoubt, notThere } from '../refusals.ts';
import { sameWords } from '../same-words.ts';
import { madeSince } from './made-since.ts';
import { refused, unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** The most of a comment, in characters. Not documented and not verified: what LinkedIn's own editor holds people to. */
const LONGEST = 1250;

/** The limits of a comment, which has no formats: it is sent as it stands. */
export const COMMENT_LIMITS: Limits = {
  max: LONGEST,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= LONGEST,
  shownLink: (url) => url,
  linkInText: true,
};

/** How many comments one call asks for, and how many calls we make at most to find one. */
const PAGE = 50;
const MOST_PAGES = 10;

/** What stands before the post in the key of an answer to it. */
const KEY = 'comment:';

const COMMENT = /^urn:li:comment:\((?:urn:li:)?(?<of>(?:share|ugcPost|activity):\d{1,30}),(?<id>\d{1,30})\)$/;

/** A comment under a post. */
export interface Comment {
  readonly post: string;
  readonly id: string;
}

/** The comment that an id of a receipt names; nothing when it names a post. */
export function commentOf(urn: string): Comment | undefined {
  const { of, id } = COMMENT.exec(urn)?.groups ?? {};
  return of === undefined || id === undefined ? undefined : { post: `urn:li:${of}`, id };
}

/** The name of a comment as it stands in an address that somebody copied, as receipts name it. */
export function commentOfAddress(urn: string): string | undefined {
  const comment = commentOf(urn);
  return comment && receiptOf(comment).post;
}

/** The post whose comments hold what a key is the key of; nothing when it is the key of a post. */
export function postOfKey(key: string): string | undefined {
  return key.startsWith(KEY) ? key.slice(KEY.length) : undefined;
}

/** Makes an answer to a post of ours ready: a comment of the organisation under it, which has no formats and is sent as it stands. */
export function prepareComment(session: Session, post: string, text: string, createdAt: string): Prepared {
  if (text.length > LONGEST) {
    throw new NetworkError(
      'rejected',
      `LinkedIn takes comments of up to ${LONGEST} characters, and this answer has ${text.length}. Nothing was made public. Say the correction in fewer words, or write "correct: repost" for this account in hub.yaml; then run again.`,
    );
  }
  return { key: `${KEY}${post}`, publish: () => publish(session, post, text, createdAt) };
}

/** https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api#create-comment */
async function publish(session: Session, post: string, text: string, createdAt: string): Promise<Receipt> {
  const answer = await session.ask(pathOf(post), {
    method: 'POST',
    json: { actor: session.organisation, object: post, message: { text } },
    publishes: true,
    mayBeEmpty: true,
  });
  if (answer.status === 404) throw notThere(session.caller, 'answered');
  if (answer.status >= 400) throw refused(session, answer, 'the answer');
  const id = idIn(answer);
  if (id !== undefined) return receiptOf({ post, id });
  const sought = { key: `${KEY}${post}`, link: null, text, except: [], since: madeSince(createdAt) };
  const found = await findComment(session, post, sought).catch(() => undefined);
  if (found?.found === 'yes') return found.receipt;
  throw inDoubt('LinkedIn took the answer but did not say as what.');
}

/** Looks through the comments under a post, or under one of its comments, for one of ours with these words. */
export async function findComment(
  session: Session,
  post: string,
  sought: Pick<Sought, 'text' | 'since' | 'except'>,
  under = post,
): Promise<Found> {
  const { comments, isMore } = await commentsUnder(session, under);
  const match = comments
    .filter((element) => isSought(session, element, sought))
    .flatMap(({ id }) => idOf(id) ?? [])
    .map((id) => receiptOf({ post, id }))
    .find((receipt) => !sought.except.includes(receipt.post));
  if (match) return { found: 'yes', receipt: match };
  return isMore
    ? {
        found: 'unknown',
        why: `there are more than ${MOST_PAGES * PAGE} comments under the post on LinkedIn`,
      }
    : { found: 'no' };
}

/** Comments as LinkedIn gives them. */
export interface Listed {
  readonly comments: readonly Fields[];
  /** Whether there are more than we read. */
  readonly isMore: boolean;
  /** Whether what they stand under is not there any more. */
  readonly isGone: boolean;
}

/**
 * The comments under a post, or under one of its comments: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/comments-api#get-comments-on-shares
 * @param by who calls, where a call that fails is to say something else than of a post.
 */
export async function commentsUnder(session: Session, under: string, by?: Caller): Promise<Listed> {
  const comments: Fields[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { start: String(page * PAGE), count: String(PAGE) };
    const answer = await session.ask(pathOf(under), { query, ...(by && { by }) });
    if (answer.status === 404) return { comments, isMore: false, isGone: page === 0 };
    const { elements, paging } = answer.body;
    if (answer.status >= 400 || !Array.isArray(elements)) throw unanswered(session, answer);
    comments.push(...elements.map(recordOf));
    const { total } = recordOf(paging);
    const isLast = typeof total === 'number' && total <= (page + 1) * PAGE;
    if (elements.length === 0 || isLast) return { comments, isMore: false, isGone: false };
  }
  return { comments, isMore: true, isGone: false };
}

/** A comment; nothing when it is not there any more. */
export async function commentAt(session: Session, comment: Comment): Promise<string | undefined> {
  const answer = await session.ask(pathOf(comment.post, comment.id));
  if (answer.status === 404) return undefined;
  const id = idOf(answer.body['id']);
  if (answer.status >= 400 || id !== comment.id) throw unanswered(session, answer);
  return id;
}

/** Takes a comment of ours away. One that is not there any more is fine. */
export async function removeComment(session: Session, { post, id }: Comment): Promise<void> {
  const answer = await session.ask(pathOf(post, id), {
    method: 'DELETE',
    query: { actor: session.organisation },
    mayBeEmpty: true,
  });
  if (answer.status === 204 || answer.status === 404) return;
  if (answer.status < 400 && (await commentAt(session, { post, id })) === undefined) return;
  throw refused(session, answer, 'the deletion', {
    state: 'The answer is still there.',
    advice: 'Delete it by hand, as an administrator of the page.',
  });
}

function isSought(
  { organisation }: Session,
  { actor, message, created }: Fields,
  { text, since }: Pick<Sought, 'text' | 'since'>,
): boolean {
  const said = recordOf(message)['text'];
  const at = Number(recordOf(created)['time']);
  return (
    actor === organisation && typeof said === 'string' && sameWords(said, text) && !(at < Date.parse(since))
  );
}

/** The number of a comment that was made: in a header, or in what the answer says of it. */
export function idIn({ headers, body }: Answer): string | undefined {
  const named = [headers?.get('x-restli-id'), body['id']].map(idOf);
  return named.find((id) => id !== undefined && /^\d+$/.test(id));
}

/** A comment as receipts name it, and where readers find it. */
export function receiptOf({ post, id }: Comment): Receipt {
  const comment = `urn:li:comment:(${post},${id})`;
  const query = new URLSearchParams({ commentUrn: comment });
  return { post: comment, url: `https://www.linkedin.com/feed/update/${post}/?${query}` };
}

/** The path of the comments under a post or a comment, or of one of them. Brackets mean something else to LinkedIn where they stand as they are. */
export function pathOf(under: string, id?: string): string {
  const name = encodeURIComponent(under).replaceAll('(', '%28').replaceAll(')', '%29');
  const all = `/rest/socialActions/${name}/comments`;
  return id === undefined ? all : `${all}/${id}`;
}
