import { prepareContainer } from './containers/container.ts';
import { find } from './containers/find.ts';
import { seePicture } from './containers/picture.ts';
import { exists } from './containers/posts.ts';
import { remove } from './containers/remove.ts';
import { renew } from './containers/renew.ts';
import { startSession, type Session } from './containers/session.ts';
import { whoAmI } from './containers/who-am-i.ts';
import { cutAtWord } from './cut-at-word.ts';
import { hashedKey } from './hashed-key.ts';
import type { Network } from './network.ts';
import type { Media, Post, Prepared } from './post.ts';
import { notThere } from './refusals.ts';
import { DIALECT } from './threads/dialect.ts';
import { INBOX_TERMS, inboxOf } from './threads/inbox.ts';
import { LIMITS, MOST_ALT, PICTURES } from './threads/limits.ts';

/** How long a publish call whose answer was lost may still be at work, in milliseconds, as long as a slow Mastodon was. */
const SETTLES_AFTER = 10 * 60 * 1000;

/**
 * Threads: https://developers.facebook.com/docs/threads/posts A post is a text with a link card, which Threads makes from the
 * page, or the item's own picture with its link in the text. An answer is a post of its own. A text could be published in
 * one call (`auto_publish_text`): it never is, because a lost answer would then leave no container to ask.
 */
export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  limits: LIMITS,
  settings: ['ACCOUNT', 'TOKEN'],
  publicSettings: ['ACCOUNT'],
  pictures: PICTURES,
  corrects: ['repost', 'reply'],
  settlesAfter: SETTLES_AFTER,
  inbox: INBOX_TERMS,
  renew: (with_) => renew(DIALECT, with_),
  signIn: async (with_) => {
    const session = startSession(DIALECT, with_);
    return {
      key: hashedKey,
      prepare: (post, media) => prepare(session, post, media),
      find: (sought) => find(session, sought),
      exists: (post) => exists(session, post),
      remove: (post) => remove(session, post),
      whoAmI: () => whoAmI(session),
      inbox: inboxOf(session),
    };
  },
};

async function prepare(
  session: Session,
  { text, link, replyTo, attachment }: Post,
  media: Media | undefined,
): Promise<Prepared> {
  if (replyTo !== undefined && !(await exists(session, replyTo))) {
    throw notThere(session.caller, 'answered');
  }
  if (attachment?.kind === 'picture' && replyTo === undefined) {
    const { picture, alt } = attachment;
    await seePicture(session, PICTURES, picture, media);
    const described = { image_url: picture.url, alt_text: cutAtWord(alt, MOST_ALT) };
    return prepareContainer(session, { media_type: 'IMAGE', text, ...described });
  }
  const card = attachment?.kind === 'card' && link !== null ? { link_attachment: link } : {};
  const answers = replyTo === undefined ? {} : { reply_to_id: replyTo };
  return prepareContainer(session, { media_type: 'TEXT', text, ...card, ...answers });
}
