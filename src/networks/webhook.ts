import { hashedKey } from './hashed-key.ts';
import { NetworkError, type Identity, type Limits, type Network } from './network.ts';
import type { Found, Post, Prepared } from './post.ts';
import { seePublicPicture } from './public-picture.ts';
import { refusalOf } from './webhook/refusals.ts';
import { jsonOf, startSession, type Session } from './webhook/session.ts';

/**
 * No receiver of one's own has a limit, and the chats' are far off: Slack refuses about 11,000 characters of blocks
 * (https://github.com/slackapi/bolt-js/issues/2867), Teams 28 KB. 3,000 UTF-16 units are at most 9,000 bytes, and more
 * than a person reads in a chat.
 */
const MAX = 3000;

const LIMITS: Limits = {
  max: MAX,
  unit: 'characters',
  count: (text) => text.length,
  fits: (text) => text.length <= MAX,
  shownLink: (url) => url,
  linkInText: true,
};

/**
 * A webhook, for Teams, Slack or a receiver of one's own. Every message is signed, and has an id that is the same for the
 * same post: https://www.standardwebhooks.com A receiver that checks both cannot be made to post twice, whoever sends
 * it what, and again.
 */
export const webhook: Network = {
  id: 'webhook',
  name: 'Webhook',
  limits: LIMITS,
  settings: ['ADDRESS', 'SECRET'],
  /** They are fetched from the site, not sent; of more than 1 MB Teams shows none (not verified). */
  pictures: { maxBytes: 1_000_000, types: ['image/jpeg', 'image/png'] },
  corrects: ['reply'],
  settlesAfter: 0,
  inbox: {
    sees: [],
    blind: [
      'A webhook only sends, so what people say to it is not collected: look in the chat or the program that receives it, and answer there.',
    ],
  },
  signIn: async (with_) => {
    const session = startSession(with_);
    const { knowsIds } = session.dialect;
    return {
      key: hashedKey,
      prepare: (post, _, key, at) => prepare(session, post, key, at),
      find: async () => find(session),
      exists: async () => true,
      remove: (post) => withdraw(session, post, with_.now()),
      ...(!knowsIds && { postAt: (url: string) => url }),
      whoAmI: async () => whoAmI(session),
    };
  },
};

async function prepare(session: Session, post: Post, id: string, at: string): Promise<Prepared> {
  const { dialect, caller, account } = session;
  if (!LIMITS.fits(post.text)) {
    throw new NetworkError(
      'rejected',
      `This text is too long for a webhook: ${LIMITS.count(post.text)} of ${MAX} characters. Nothing was made public. Shorten it.`,
    );
  }
  const { picture } = post.attachment ?? {};
  if (picture && dialect.fetches(post)) await seePublicPicture(picture, caller);
  const body = jsonOf(session, { kind: 'post', id, at, post });
  return {
    publish: async () => {
      const refusal = refusalOf(session, await session.send(id, body, true), 'the post');
      if (refusal) throw refusal;
      return { post: id, url: account.url };
    },
  };
}

/** A receiver that drops what it has had can be sent it again; a chat would show it twice, so a person looks. */
function find({ dialect }: Session): Found {
  return dialect.knowsIds
    ? { found: 'no' }
    : { found: 'unknown', why: `${dialect.name} does not say which messages a webhook wrote` };
}

async function withdraw(session: Session, post: string, at: string): Promise<void> {
  const id = `${post}-withdrawn`;
  const body = jsonOf(session, { kind: 'withdrawal', id, at, post });
  const refusal = refusalOf(session, await session.send(id, body, false), 'the withdrawal');
  if (refusal) throw refusal;
}

/** Nobody is asked: whatever is sent to a webhook may be shown to people. */
function whoAmI({ host, account }: Session): Identity {
  return {
    id: host,
    name: host,
    url: account.url,
    lacks: [],
    unasked: 'It is not asked whether it may post, because whatever it is sent is shown there.',
  };
}
