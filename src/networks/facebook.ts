import { edit } from './facebook/edit.ts';
import { find } from './facebook/find.ts';
import { INBOX_TERMS, inboxOf } from './facebook/inbox.ts';
import { limits } from './facebook/limits.ts';
import { addressedPost } from './facebook/addressed-post.ts';
import { idHere, postAt } from './facebook/posts.ts';
import { prepare } from './facebook/publish.ts';
import { remove } from './facebook/remove.ts';
import { startSession } from './facebook/session.ts';
import { PICTURES } from './facebook/upload.ts';
import { whoAmI } from './facebook/who-am-i.ts';
import { hashedKey } from './hashed-key.ts';
import type { Network } from './network.ts';

/** A post may be public before the list of posts shows it: how long after is not verified, so as long as other programs wait. */
const SETTLES_AFTER = 10 * 60 * 1000;

/**
 * A Page on Facebook: https://developers.facebook.com/docs/pages-api/posts Graph knows no key of ours, and refuses the words
 * of the post before only. An app that is not live yet is told "posted", and shows its posts to nobody but its own people.
 */
export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  limits,
  settings: ['PAGE', 'TOKEN'],
  publicSettings: ['PAGE'],
  pictures: PICTURES,
  corrects: ['edit', 'repost', 'reply'],
  settlesAfter: SETTLES_AFTER,
  provedFirst: true,
  inbox: INBOX_TERMS,
  signIn: async (with_) => {
    const session = await startSession(with_);
    return {
      key: hashedKey,
      prepare: (post, media, _, createdAt) => prepare(session, post, media, createdAt),
      find: (sought) => find(session, sought),
      exists: async (post) => {
        const id = idHere(session, post);
        return id === undefined || (await postAt(session, id)) !== undefined;
      },
      edit: (post, wanted, media) => edit(session, post, wanted, media),
      remove: (post) => remove(session, post),
      postAt: (url) => addressedPost(session, url),
      whoAmI: () => whoAmI(session),
      inbox: inboxOf(session),
    };
  },
};
