import { find } from './bluesky/find.ts';
import { INBOX, inboxOf } from './bluesky/inbox.ts';
import { isElsewhere, postAt, rkeyOf } from './bluesky/posts.ts';
import { PICTURES, prepare } from './bluesky/publish.ts';
import { remove } from './bluesky/remove.ts';
import { startSession } from './bluesky/session.ts';
import { keyOf } from './bluesky/tid.ts';
import { whoAmI } from './bluesky/who-am-i.ts';
import { graphemes } from './graphemes.ts';
import type { Limits, Network } from './network.ts';

/** https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json: `text` */
const MAX_GRAPHEMES = 300;
const MAX_BYTES = 3000;

/** From here on a shown address is cut down to its host, in characters, so that a long one leaves room for words. */
const LONGEST_SHOWN_LINK = 120;

const limits: Limits = {
  max: MAX_GRAPHEMES,
  unit: 'characters',
  count: graphemes,
  fits: (text) => Buffer.byteLength(text) <= MAX_BYTES && graphemes(text) <= MAX_GRAPHEMES,
  shownLink: (url) => {
    const { host, pathname, search } = new URL(url);
    const whole = `${host}${pathname}${search}`;
    return whole.length <= LONGEST_SHOWN_LINK ? whole : host;
  },
  linkInText: false,
};

/**
 * Bluesky, by its own interface: https://docs.bsky.app/docs/advanced-guides/posts
 * A post is never edited: the server would take it, and readers would go on seeing the first version.
 */
export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  limits,
  settings: ['SERVICE', 'IDENTIFIER', 'APP_PASSWORD'],
  publicSettings: ['SERVICE', 'IDENTIFIER'],
  pictures: PICTURES,
  corrects: ['repost', 'reply'],
  settlesAfter: 0,
  inbox: INBOX,
  signIn: async (with_) => {
    const session = await startSession(with_);
    return {
      key: keyOf,
      prepare: (post, media, key, createdAt) => prepare(session, post, media, key, createdAt),
      find: (sought) => find(session, sought),
      exists: async (post) =>
        isElsewhere(session, post) || (await postAt(session, rkeyOf(post))) !== undefined,
      remove: (post) => remove(session, post),
      whoAmI: () => whoAmI(session),
      inbox: inboxOf(session),
    };
  },
};
