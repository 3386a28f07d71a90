import { keyOf, msOfKey } from './bluesky/tid.ts';
import { isBlob, recordOf } from './bluesky/record.ts';
import { isListed, isSought } from './bluesky/search.ts';
import { startSession, type Session } from './bluesky/session.ts';
import { call, wordsOf, type Answer } from './http.ts';
import { NetworkError, type Found, type Limits, type Media, type Network, type Prepared } from './network.ts';
import type { Post, Receipt, Sought } from './network.ts';

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json: `text` */
const MAX_GRAPHEMES = 300;
const MAX_BYTES = 3000;

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json: `thumb` */
const MAX_THUMB_BYTES = 1_000_000;

/** From here on a shown address is cut down to its host, in characters, so that a long one leaves room for words. */
const LONGEST_SHOWN_LINK = 120;

const COLLECTION = 'app.bsky.feed.post';

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/com/atproto/repo/listRecords.json: `limit` */
const PAGE = 100;

/** How many pages of posts we read at most to find one. */
const MOST_PAGES = 20;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const count = (text: string) => [...graphemes.segment(text)].length;

const limits: Limits = {
  max: MAX_GRAPHEMES,
  unit: 'characters',
  count,
  fits: (text) => Buffer.byteLength(text) <= MAX_BYTES && count(text) <= MAX_GRAPHEMES,
  shownLink: (url) => {
    const { host, pathname, search } = new URL(url);
    const whole = `${host}${pathname}${search}`;
    return whole.length <= LONGEST_SHOWN_LINK ? whole : host;
  },
  linkInText: false,
};

/** Bluesky, by its own interface: https://docs.bsky.app/docs/advanced-guides/posts */
export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  limits,
  settings: ['SERVICE', 'IDENTIFIER', 'APP_PASSWORD'],
  pictures: { maxBytes: MAX_THUMB_BYTES, types: ['image/jpeg', 'image/png'] },
  signIn: async (with_) => {
    const session = await startSession(with_);
    return {
      key: keyOf,
      prepare: (post, media, key, createdAt) => prepare(session, post, media, key, createdAt),
      find: (sought) => find(session, sought),
      exists: async (post) =>
        isElsewhere(session, post) || (await isThere(session, rkeyOf(post))) !== undefined,
    };
  },
};

async function prepare(
  session: Session,
  post: Post,
  media: Media,
  key: string,
  createdAt: string,
): Promise<Prepared> {
  if (media.bytes.length > MAX_THUMB_BYTES || !bluesky.pictures.types.includes(media.type)) {
    throw new NetworkError(
      'rejected',
      `Bluesky takes pictures of up to 1 MB, as JPEG or PNG; this one is ${media.type} of ${media.bytes.length} bytes. ` +
        'Nothing was made public. Replace the picture with a smaller one.',
    );
  }
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.uploadBlob'),
    method: 'POST',
    headers: { ...session.authorization, 'content-type': media.type },
    body: media.bytes,
    publishes: false,
  });
  if (answer.status >= 400) throw refused(session, answer, 'the picture');
  const { blob } = answer.body;
  if (!isBlob(blob)) throw refused(session, answer, 'the picture');
  const record = recordOf(post, blob, createdAt);
  return { publish: () => publish(session, key, record) };
}

/** The one call that makes a post public. `swapRecord: null` says: only if nothing is there yet. */
async function publish(session: Session, rkey: string, record: object): Promise<Receipt> {
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.putRecord'),
    method: 'POST',
    headers: { ...session.authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ repo: session.did, collection: COLLECTION, rkey, swapRecord: null, record }),
    publishes: true,
  });
  if (isAbout(answer, rkey)) return receiptOf(session, rkey);
  if (answer.status < 400) throw inDoubt('Bluesky took the post but did not say as what.');
  if (answer.body.error !== 'InvalidSwap') throw refused(session, answer, 'the post');
  const there = await isThere(session, rkey).catch((thrown: unknown) => {
    if (!(thrown instanceof NetworkError)) throw thrown;
  });
  if (there) return there;
  throw inDoubt('Bluesky says that this post is there already, but does not show it.');
}

async function find(session: Session, sought: Sought): Promise<Found> {
  const there = await isThere(session, sought.key);
  if (there && !sought.except.includes(there.post)) return { found: 'yes', receipt: there };
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await call(session.caller, {
      url: session.at('com.atproto.repo.listRecords', {
        repo: session.did,
        collection: COLLECTION,
        limit: String(PAGE),
        ...(cursor && { cursor }),
      }),
      publishes: false,
    });
    const { records } = answer.body;
    if (answer.status >= 400 || !Array.isArray(records) || !records.every(isListed)) {
      throw unanswered(session, answer);
    }
    const keys = records.map(({ uri }) => rkeyOf(String(uri)));
    const match = records.findIndex(
      (record) => isSought(record, sought) && !sought.except.includes(String(record.uri)),
    );
    const matched = keys[match];
    if (matched !== undefined) return { found: 'yes', receipt: receiptOf(session, matched) };
    const oldest = keys.at(-1);
    cursor = typeof answer.body.cursor === 'string' ? answer.body.cursor : undefined;
    if (oldest === undefined || !cursor || msOfKey(oldest) < Date.parse(sought.since)) return { found: 'no' };
  }
  return {
    found: 'unknown',
    why: `there are more than ${MOST_PAGES * PAGE} newer posts on Bluesky than we look through`,
  };
}

/** The receipt of a post that is there; nothing when it is not. */
async function isThere(session: Session, rkey: string): Promise<Receipt | undefined> {
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.getRecord', { repo: session.did, collection: COLLECTION, rkey }),
    publishes: false,
  });
  if (isAbout(answer, rkey)) return receiptOf(session, rkey);
  if (answer.body.error === 'RecordNotFound') return undefined;
  throw unanswered(session, answer);
}

/** Whether an answer is about this post; a page that something in between put there is not. */
function isAbout({ status, body }: Answer, rkey: string): boolean {
  return status < 400 && String(body.uri).endsWith(`/${COLLECTION}/${rkey}`);
}

/** Whether a post was made by another Bluesky account than the one signed in: of those nothing is known. */
function isElsewhere({ did }: Session, post: string): boolean {
  return !post.startsWith(`at://${did}/`);
}

function receiptOf({ did }: Session, rkey: string): Receipt {
  return {
    post: `at://${did}/${COLLECTION}/${rkey}`,
    url: `https://bsky.app/profile/${did}/post/${rkey}`,
  };
}

function rkeyOf(post: string): string {
  return post.slice(post.lastIndexOf('/') + 1);
}

function inDoubt(what: string): NetworkError {
  return new NetworkError(
    'unknown',
    `${what} The post may be public: the next run looks before it does anything else.`,
  );
}

/** A question that was not answered: nothing is known, and nothing was done. */
function unanswered({ caller }: Session, answer: Answer): NetworkError {
  return new NetworkError(
    'later',
    `Bluesky did not say which posts there are (${wordsOf(caller, answer) || answer.status}). Nothing was sent; run again, it is safe.`,
  );
}

/** A definite no, with who must act: a sign-in that has run out mends itself at the next run. */
function refused({ caller }: Session, answer: Answer, what: string): NetworkError {
  const words = wordsOf(caller, answer) || `without a reason, status ${answer.status}`;
  const said = `Bluesky did not take ${what} (${words}). Nothing was made public.`;
  if (answer.status < 400 || answer.body.error === 'ExpiredToken') {
    return new NetworkError('later', `${said} Run again, it is safe.`);
  }
  const denied = answer.status === 401 || answer.status === 403 || answer.body.error === 'InvalidToken';
  return denied
    ? new NetworkError('unauthorised', `${said} Renew the app password of this account, then run again.`)
    : new NetworkError('rejected', `${said} Change the item, then run again.`);
}
