import { call, wordsOf, type Answer } from '../http.ts';
import { NetworkError } from '../network.ts';
import type { Receipt } from '../post.ts';
import type { Session } from './session.ts';

/** What a post is called among the records of an account. */
export const COLLECTION = 'app.bsky.feed.post';

/** A post that is there: its receipt, the hash of its content, and the post that the thread it stands in began with. */
export interface There {
  readonly receipt: Receipt;
  readonly cid: unknown;
  readonly root: unknown;
}

/** Asks whether one of our posts is there; nothing when it is not. */
export async function postAt(session: Session, rkey: string): Promise<There | undefined> {
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.getRecord', { repo: session.did, collection: COLLECTION, rkey }),
    publishes: false,
  });
  if (isAbout(answer, rkey)) {
    const { cid, value } = answer.body as { readonly cid?: unknown; readonly value?: Value };
    return { receipt: receiptOf(session.did, rkey), cid, root: value?.reply?.root };
  }
  if (answer.body.error === 'RecordNotFound') return undefined;
  throw unanswered(session, answer);
}

interface Value {
  readonly reply?: { readonly root?: unknown };
}

/** Whether an answer is about this post; a page that something in between put there is not. */
export function isAbout({ status, body }: Answer, rkey: string): boolean {
  return status < 400 && String(body.uri).endsWith(`/${COLLECTION}/${rkey}`);
}

/** Whether a post was made by another Bluesky account than the one signed in: of those nothing is known. */
export function isElsewhere({ did }: Session, post: string): boolean {
  return !post.startsWith(`at://${did}/`);
}

/** The receipt of a post by its record key. */
export function receiptOf(did: string, rkey: string): Receipt {
  return {
    post: `at://${did}/${COLLECTION}/${rkey}`,
    url: `https://bsky.app/profile/${did}/post/${rkey}`,
  };
}

/** The record key of a post: `at://did:plc:x/app.bsky.feed.post/3n2ve7754222b` → `3n2ve7754222b`. */
export function rkeyOf(post: string): string {
  return post.slice(post.lastIndexOf('/') + 1);
}

/** A question that was not answered: nothing is known, and nothing was done. */
export function unanswered({ caller }: Session, answer: Answer): NetworkError {
  return new NetworkError(
    'later',
    `Bluesky did not say which posts there are (${wordsOf(caller, answer) || answer.status}). Nothing was sent; run again, it is safe.`,
  );
}

/** What was asked of Bluesky, for the words of a no: `take the post`, what state things are in, and what to do. */
export interface Asked {
  readonly what: string;
  readonly state?: string;
  readonly advice?: string;
}

/** A definite no, with who must act: a sign-in that has run out mends itself at the next run. */
export function refused({ caller }: Session, answer: Answer, asked: Asked): NetworkError {
  const { what, state = 'Nothing was made public.', advice = 'Change the item, then run again.' } = asked;
  const words = wordsOf(caller, answer) || `without a reason, status ${answer.status}`;
  const said = `Bluesky did not ${what} (${words}). ${state}`;
  if (answer.status < 400 || answer.body.error === 'ExpiredToken') {
    return new NetworkError('later', `${said} Run again, it is safe.`);
  }
  const denied = answer.status === 401 || answer.status === 403 || answer.body.error === 'InvalidToken';
  return denied
    ? new NetworkError('unauthorised', `${said} Renew the app password of this account, then run again.`)
    : new NetworkError('rejected', `${said} ${advice}`);
}
