import { comparableAddress } from '../comparable-address.ts';
import { recordOf } from '../fields.ts';
import type { Post, Receipt } from '../post.ts';
import { sameWords } from '../same-words.ts';
import { commentAt, commentOf, commentOfAddress } from './comments.ts';
import { addressesIn, plainText } from './little-text.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** What a post of an organisation is called. An `urn:li:activity:…` names its place in the feed, not the post. */
const POST = /^urn:li:(?:share|ugcPost):\d{1,30}$/;

/** A post as LinkedIn tells of it: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api#post-schema */
export interface LinkedInPost {
  readonly id: string;
  /** `urn:li:organization:5515715` */
  readonly author?: string;
  /** As readers see it. */
  readonly text: string;
  /** In milliseconds since 1970; not a number when it does not say. */
  readonly createdAt: number;
  /** `DRAFT`, `PUBLISHED`, `PUBLISH_REQUESTED`, `PUBLISH_FAILED` */
  readonly state?: string;
  /** The address of its link card. */
  readonly card?: { readonly source?: string };
}

/** Reads a post, whatever it leaves out; nothing when it is none. */
export function postOf(value: unknown): LinkedInPost | undefined {
  const fields = recordOf(value);
  const id = textOf(fields['id']);
  if (id === undefined || !isPost(id)) return undefined;
  const { article } = recordOf(fields['content']);
  const { source } = recordOf(article);
  return {
    id,
    author: textOf(fields['author']),
    text: plainText(textOf(fields['commentary']) ?? ''),
    createdAt: Number(fields['createdAt']),
    state: textOf(fields['lifecycleState']),
    ...(article !== undefined && { card: { source: textOf(source) } }),
  };
}

export function isPost(urn: string): boolean {
  return POST.test(urn);
}

/** Whether readers see a post, or will: not a draft, and not one that LinkedIn dropped after it had taken it. */
export function isPublic({ state }: Pick<LinkedInPost, 'state'>): boolean {
  return state !== 'DRAFT' && state !== 'PUBLISH_FAILED';
}

/** Whether a post is about a link, by its card or the addresses in its text, or has exactly the words. */
export function isAbout({ text, card }: LinkedInPost, sought: Pick<Post, 'link' | 'text'>): boolean {
  if (sameWords(text, sought.text)) return true;
  if (sought.link === null) return false;
  const wanted = comparableAddress(sought.link);
  const shown = addressesIn(text).map(({ start, end }) => text.slice(start, end));
  return [card?.source ?? '', ...shown].some((address) => comparableAddress(address) === wanted);
}

/** A post as receipts name it, and where readers find it. */
export function receiptOf(urn: string): Receipt {
  return { post: urn, url: `https://www.linkedin.com/feed/update/${urn}/` };
}

/** The path of a post: `/rest/posts/urn%3Ali%3Ashare%3A6844785523593134080`. */
export function pathOf(urn: string): string {
  return `/rest/posts/${encodeURIComponent(urn)}`;
}

/** The post of an id; nothing when it is not there any more. */
export async function readPost(session: Session, urn: string): Promise<LinkedInPost | undefined> {
  const answer = await session.ask(pathOf(urn));
  if (answer.status === 404) return undefined;
  const post = postOf(answer.body);
  if (answer.status >= 400 || post?.id !== urn) throw unanswered(session, answer);
  return post;
}

/** Whether a post, or an answer to one, is there for readers. Of what is neither, nothing is known: it counts as there. */
export async function isThere(session: Session, id: string): Promise<boolean> {
  const comment = commentOf(id);
  if (comment) return (await commentAt(session, comment)) !== undefined;
  if (!isPost(id)) return true;
  const post = await readPost(session, id);
  return post !== undefined && isPublic(post);
}

/** The post, or the answer to one, at an address that a person gave. One that names only a place in the feed does not tell. */
export function postAt(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  if (hostname !== 'linkedin.com' && !hostname.endsWith('.linkedin.com')) return undefined;
  const comment = searchParams.get('commentUrn');
  if (comment !== null) return commentOfAddress(comment);
  const urn = /^\/feed\/update\/([^/]+)\/?$/.exec(pathname)?.[1]?.replaceAll(/%3A/gi, ':');
  return urn !== undefined && isPost(urn) ? urn : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
