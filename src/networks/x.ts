import { createHash } from 'node:crypto';
import type { Identity, Network } from './network.ts';
import type { PostIdentity } from './post.ts';
import { prepareAnswer } from './x/answer.ts';
import { findAnswer } from './x/find-answer.ts';
import { gather } from './x/gather.ts';
import { hide } from './x/hide.ts';
import { INBOX } from './x/inbox-terms.ts';
import { find } from './x/find.ts';
import { LIMITS } from './x/limits.ts';
import { postAt } from './x/posts.ts';
import { prepare } from './x/publish.ts';
import { exists, remove } from './x/remove.ts';
import { startSession, type Session } from './x/session.ts';
import { PICTURES } from './x/upload.ts';

/** As long as a post of which the answer was lost may take to turn up: see `mastodon.ts`. X names no time. */
const SETTLES_AFTER = 10 * 60 * 1000;

/**
 * X, by its interface v2: https://docs.x.com/x-api/introduction. It is paid for call by call, so nothing is asked that need
 * not be. Posts cannot be edited by it for certain, nor answered by who made them; X has no keys against a second
 * post, but refuses the same words twice.
 */
export const x: Network = {
  id: 'x',
  name: 'X',
  limits: LIMITS,
  settings: ['API_KEY', 'API_SECRET', 'ACCESS_TOKEN', 'ACCESS_SECRET'],
  pictures: PICTURES,
  corrects: ['repost'],
  settlesAfter: SETTLES_AFTER,
  costs: true,
  inbox: INBOX,
  signIn: async (with_) => {
    const session = startSession(with_);
    return {
      key: keyOf,
      prepare: (post, media, _, createdAt) => prepare(session, post, media, createdAt),
      find: (sought) => find(session, sought),
      exists: (post) => exists(session, post),
      remove: (post) => remove(session, post),
      postAt,
      whoAmI: () => whoAmI(session),
      inbox: {
        gather: (asked) => gather(session, asked),
        // Each look would cost money, and none of X's answers comes without one.
        look: () => Promise.resolve([]),
        prepareAnswer: (answer, _, createdAt) => prepareAnswer(session, answer, createdAt),
        findAnswer: (sought) => findAnswer(session, sought),
        hide: (message) => hide(session, message),
      },
    };
  },
};

/** X never sees it: it only tells our own posts apart. */
function keyOf({ hubTag, item, account, n }: PostIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([hubTag, item, account, n]))
    .digest('hex');
}

/** An access token does not end. What it may do X says with its answers, as was seen; it is not documented. */
async function whoAmI({ who }: Session): Promise<Identity> {
  const { id, username, access } = await who();
  const lacks = access === 'read' ? ['write posts (the app\'s permission "Read and write")'] : [];
  return { id, name: `@${username}`, url: `https://x.com/${username}`, lacks };
}
