import { graphClassOf } from '../graph/graph-error.ts';
import { graphUnanswered } from '../graph/graph-refusals.ts';
import { recordOf } from '../fields.ts';
import type { Receipt } from '../post.ts';
import { redact } from '../redact.ts';
import { FIELDS, postOf, WITH_ATTACHMENTS, type FacebookPost } from './post.ts';
import type { Session } from './session.ts';

/** How many posts we ask for at once. Up to 100 are given: https://developers.facebook.com/docs/graph-api/reference/page/feed */
export const PAGE_LENGTH = 25;

/** Posts or comments, newest first, and where the next ones begin, if there are more. */
interface Listed {
  readonly posts: readonly FacebookPost[];
  readonly after?: string;
}

/** A post or comment as receipts name it: with its Page, because the id of a comment does not name it. */
export function receiptOf(
  { page, graph }: Session,
  { id, url = '' }: Pick<FacebookPost, 'id' | 'url'>,
): Receipt {
  const isFit = url !== '' && redact(url, graph.caller.secrets) === url;
  return { post: `${page.id}/${id}`, url: isFit ? url : `https://www.facebook.com/${id}` };
}

/** What Graph calls a post of this Page that a receipt names; nothing for a post of another one. */
export function idHere({ page }: Session, post: string): string | undefined {
  return post.startsWith(`${page.id}/`) ? post.slice(page.id.length + 1) : undefined;
}

/** The path of a post or comment, or of what hangs under it. */
export function pathOf(id: string, under: '' | '/comments' = ''): string {
  return `/${encodeURIComponent(id)}${under}`;
}

/** Whether the Page made a post, and not a visitor. One that does not say who made it is judged by its id. */
export function isOurs({ page }: Session, { id, from }: FacebookPost): boolean {
  return from === undefined ? id.startsWith(`${page.id}_`) : from === page.id;
}

/**
 * The post or comment of an id; nothing when it is not there any more. "Not there" is what Graph says as well of what the
 * token may not see, so it is believed only of a token that may see what the Page has posted, and not where it shows the post.
 */
export async function postAt(
  session: Session,
  id: string,
  fields: typeof FIELDS | typeof WITH_ATTACHMENTS = FIELDS,
): Promise<FacebookPost | undefined> {
  const { graph } = session;
  const answer = await graph.ask(pathOf(id), { query: { fields } });
  if (answer.status < 400) {
    const post = postOf(answer.body);
    if (post?.id === id) return post;
    throw graphUnanswered(graph, answer);
  }
  if (graphClassOf(answer) !== 'gone') throw graphUnanswered(graph, answer);
  const { posts } = await publishedPosts(session);
  if (posts.some((post) => post.id === id)) throw graphUnanswered(graph, answer);
  return undefined;
}

/** What the Page has posted: https://developers.facebook.com/docs/graph-api/reference/page/feed#read */
export function publishedPosts(session: Session, after?: string): Promise<Listed> {
  const path = `/${session.page.id}/published_posts`;
  return listed(session, path, { fields: WITH_ATTACHMENTS }, after);
}

/** The comments under a post, and under its comments: https://developers.facebook.com/docs/graph-api/reference/object/comments */
export function commentsUnder(session: Session, id: string, after?: string): Promise<Listed> {
  const query = { fields: FIELDS, filter: 'stream', order: 'reverse_chronological' };
  return listed(session, pathOf(id, '/comments'), query, after);
}

/** `paging.next` says that there are more. It is not followed: the address in it holds the token. */
async function listed(
  { graph }: Session,
  path: string,
  query: Readonly<Record<string, string>>,
  after: string | undefined,
): Promise<Listed> {
  const answer = await graph.ask(path, {
    query: { ...query, limit: String(PAGE_LENGTH), ...(after !== undefined && { after }) },
  });
  const { data, paging } = answer.body;
  const posts = Array.isArray(data) ? data.map(postOf) : undefined;
  if (answer.status >= 400 || !posts?.every((post) => post !== undefined))
    throw graphUnanswered(graph, answer);
  const { next, cursors } = recordOf(paging);
  const { after: last } = recordOf(cursors);
  if (next !== undefined && typeof last !== 'string') throw graphUnanswered(graph, answer);
  return { posts, ...(next !== undefined && typeof last === 'string' && { after: last }) };
}
