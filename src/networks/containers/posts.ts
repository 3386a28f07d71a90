import { idOf, isWebAddress, recordOf } from '../fields.ts';
import { NetworkError } from '../network.ts';
import type { Receipt } from '../post.ts';
import { redact } from '../redact.ts';
import { saysNotThere } from './no.ts';
import { unanswered } from './refusals.ts';
import type { Session } from './session.ts';

/** The most of `limit`, and how many pages we read at most. */
const PAGE = 100;
const MOST_PAGES = 20;

/** A post or comment as a list shows it. */
export interface Shown {
  readonly id: string;
  readonly words: string;
  /** The address of its link card, where the list says it. */
  readonly link?: string;
  readonly url?: string;
  /** Milliseconds since 1970; not a number when the list does not say. */
  readonly createdAt: number;
  /** Who made it, where the list says. */
  readonly username?: string;
  /** What it answers, where the list says. */
  readonly answers?: string;
  /** Somebody else's post, shown again. */
  readonly isRepost: boolean;
}

/** What is looked for in a list. */
interface Wanted {
  readonly is: (shown: Shown) => boolean;
  /** Not before this moment, in milliseconds since 1970; any, when left out. */
  readonly since?: number;
}

/** A post as receipts name it. Its address is asked for; when it is not given, readers find the post on the account's page. */
export async function receiptOf(session: Session, post: string): Promise<Receipt> {
  const url = await session.ask(`/${encodeURIComponent(post)}`, { query: { fields: 'permalink' } }).then(
    ({ body }) => addressIn(session, body['permalink']),
    () => undefined,
  );
  return { post, url: url ?? session.account.url };
}

/** The receipt of a post that a list shows. */
export function receiptFor(session: Session, { id, url }: Shown): Receipt {
  return { post: id, url: url ?? session.account.url };
}

/**
 * Whether a post is there. "Not there" is believed when the account's own list has not got it either: for days in May 2026
 * Instagram said so of posts that everybody could see (https://github.com/gitroomhq/postiz-app/issues/1562).
 */
export async function exists(session: Session, post: string): Promise<boolean> {
  const answer = await session.ask(`/${encodeURIComponent(post)}`, { query: { fields: 'id' } });
  if (answer.status < 400 && idOf(answer.body['id']) === post) return true;
  if (!saysNotThere(answer)) throw unanswered(session, answer);
  for (const list of session.dialect.lists) {
    const { found, whole } = await lookThrough(session, list, { is: ({ id }) => id === post });
    if (found) return true;
    if (!whole) {
      throw new NetworkError(
        'later',
        `${session.dialect.network} does not show the post ${post}, and there are more posts than we look through. Nothing was sent; look whether it is there.`,
      );
    }
  }
  return false;
}

/**
 * Looks through a list, newest first, until everything is older than what is wanted. The last page names no next one; the
 * address of a next one is never used, since it has the token in it: https://developers.facebook.com/docs/graph-api/results
 * @param path under the account, `media`; or with the id of a post before it, `17900001/comments`.
 * @returns `whole`, whether there is nothing left that it could be.
 */
export async function lookThrough(
  session: Session,
  path: string,
  { is, since = -Infinity }: Wanted,
  fields = session.dialect.fields,
): Promise<{ readonly found?: Shown; readonly whole: boolean }> {
  const full = path.includes('/') ? path : `${session.account.number}/${path}`;
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { fields, limit: String(PAGE), ...(after !== undefined && { after }) };
    const answer = await session.ask(`/${full}`, { query });
    const { data, paging } = answer.body;
    const shown = Array.isArray(data) ? data.map((each) => shownOf(session, each)) : [undefined];
    if (answer.status >= 400 || !shown.every((each) => each !== undefined)) throw unanswered(session, answer);
    const found = shown.find((each) => !(each.createdAt < since) && is(each));
    if (found) return { found, whole: true };
    const { next, cursors } = recordOf(paging);
    const { after: cursor } = recordOf(cursors);
    const isLast = next === undefined || typeof cursor !== 'string';
    if (isLast || shown.every(({ createdAt }) => createdAt < since)) return { whole: true };
    after = cursor;
  }
  return { whole: false };
}

/** The most posts that are looked through. */
export const MOST_POSTS = PAGE * MOST_PAGES;

function shownOf(session: Session, value: unknown): Shown | undefined {
  const fields = recordOf(value);
  const id = idOf(fields['id']);
  if (id === undefined) return undefined;
  const { [session.dialect.words]: own, text, link_attachment_url: link, username } = fields;
  return {
    id,
    words: [own, text].find((each) => typeof each === 'string')?.toString() ?? '',
    ...(typeof link === 'string' && { link }),
    url: addressIn(session, fields['permalink']),
    createdAt: Date.parse(String(fields['timestamp'])),
    ...(typeof username === 'string' && { username }),
    answers: idOf(recordOf(fields['replied_to'])['id']),
    isRepost: fields['media_type'] === 'REPOST_FACADE',
  };
}

/** An address of the network's, `https://…`: it is kept for ever, so none with our token in it is taken. */
export function addressIn({ caller }: Session, value: unknown): string | undefined {
  return isWebAddress(value) && redact(value, caller.secrets) === value ? value : undefined;
}
