import { hashedKey } from './hashed-key.ts';
import { findAnswer, prepareAnswer } from './linkedin/answer.ts';
import { find } from './linkedin/find.ts';
import { gather } from './linkedin/gather.ts';
import { INBOX } from './linkedin/inbox-terms.ts';
import { look } from './linkedin/look.ts';
import { isThere, postAt } from './linkedin/posts.ts';
import { prepare } from './linkedin/publish.ts';
import { remove } from './linkedin/remove.ts';
import { startSession } from './linkedin/session.ts';
import { PICTURES } from './linkedin/upload.ts';
import { whoAmI } from './linkedin/who-am-i.ts';
import type { Limits, Network } from './network.ts';

/**
 * Of the text as readers see it, before it is escaped. LinkedIn documents that a longer one is refused, and no number
 * (https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api): 3,000 is what its own
 * editor holds people to. Nor does it say what is one character, so we take what never comes to less than another way
 * of counting: UTF-16 units. Not verified.
 */
const MAX_UNITS = 3000;

const limits: Limits = {
  max: MAX_UNITS,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= MAX_UNITS,
  shownLink: (url) => url,
  linkInText: false,
};

/** A post may turn up some minutes after its answer was lost, as on other networks without keys of ours. */
const SETTLES_AFTER = 10 * 60 * 1000;

/**
 * The page of an organisation on LinkedIn, by its Posts API: https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/posts-api
 * It refuses a second post in the same words, and names the first: that is an answer too. A post could be edited, but
 * not the card under it, which would go on saying what was wrong: so a correction posts it anew. A token ends after 60 days, which the interface does not say: `tokenEnds` in hub.yaml does.
 */
export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  limits,
  settings: ['ORGANISATION', 'TOKEN'],
  publicSettings: ['ORGANISATION'],
  pictures: PICTURES,
  corrects: ['repost', 'reply'],
  settlesAfter: SETTLES_AFTER,
  inbox: INBOX,
  signIn: async (with_) => {
    const session = startSession(with_);
    return {
      key: hashedKey,
      prepare: (post, media, _, createdAt) => prepare(session, post, media, createdAt),
      find: (sought) => find(session, sought),
      exists: (post) => isThere(session, post),
      remove: (post) => remove(session, post),
      postAt,
      whoAmI: () => whoAmI(session),
      inbox: {
        gather: (asked) => gather(session, asked),
        look: (messages) => look(session, messages),
        prepareAnswer: async (answer, _, createdAt) => prepareAnswer(session, answer, createdAt),
        findAnswer: (sought) => findAnswer(session, sought),
      },
    };
  },
};
