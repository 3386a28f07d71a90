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
import { answeredBy, findComment, prepareComment } from './instagram/comments.ts';
import { DIALECT } from './instagram/dialect.ts';
import { INBOX_TERMS, inboxOf } from './instagram/inbox.ts';
import { LIMITS, MOST_ALT, PICTURES } from './instagram/limits.ts';
import { NetworkError, type Network } from './network.ts';
import type { Media, Post, Prepared } from './post.ts';

/** How long a publish call whose answer was lost may still be at work, in milliseconds, as long as a slow Mastodon was. */
const SETTLES_AFTER = 10 * 60 * 1000;

/** Whoever signed in with Instagram may not delete, by what publishing tools report: so we try, and say what a person does. */
const WHERE_NOT_DELETED =
  'To have posts answered by a comment instead, write "correct: reply" for this account in hub.yaml.';

/**
 * Instagram, for professional accounts that sign in with Instagram: https://developers.facebook.com/docs/instagram-platform/content-publishing/
 * Each post is a picture, which Instagram fetches from the site. That posts of an app in development are hidden from
 * readers is documented nowhere, so no post is held back until the first is proved; docs/accounts/instagram.md has it looked at.
 */
export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  limits: LIMITS,
  settings: ['ACCOUNT', 'TOKEN'],
  publicSettings: ['ACCOUNT'],
  pictures: PICTURES,
  corrects: ['reply', 'repost'],
  settlesAfter: SETTLES_AFTER,
  inbox: INBOX_TERMS,
  renew: (with_) => renew(DIALECT, with_),
  signIn: async (with_) => {
    const session = startSession(DIALECT, with_);
    return {
      key: hashedKey,
      prepare: (post, media) => prepare(session, post, media),
      find: (sought) => {
        const answered = answeredBy(sought.key);
        return answered === undefined ? find(session, sought) : findComment(session, answered, sought);
      },
      exists: (post) => exists(session, post),
      remove: (post) => remove(session, post, WHERE_NOT_DELETED),
      whoAmI: () => whoAmI(session),
      inbox: inboxOf(session),
    };
  },
};

async function prepare(session: Session, post: Post, media: Media | undefined): Promise<Prepared> {
  const { text, replyTo, attachment } = post;
  if (replyTo !== undefined) return prepareComment(session, replyTo, text);
  if (!attachment) {
    throw new NetworkError(
      'rejected',
      'Instagram takes no post without a picture, and this one has none. Nothing was made public. Post it by hand, or leave this account out for the item.',
    );
  }
  await seePicture(session, PICTURES, attachment.picture, media);
  return prepareContainer(session, {
    image_url: attachment.picture.url,
    caption: text,
    alt_text: cutAtWord(attachment.alt, MOST_ALT),
  });
}
