import { hashedKey } from './hashed-key.ts';
import { edit, remove } from './mastodon/change.ts';
import { find } from './mastodon/find.ts';
import { INBOX, inboxOf } from './mastodon/inbox.ts';
import { languageOf } from './mastodon/language.ts';
import { limitsAt } from './mastodon/limits.ts';
import { idOn, receiptOf, statusAt } from './mastodon/posts.ts';
import { refused } from './mastodon/refusals.ts';
import { startSession, type Session } from './mastodon/session.ts';
import { canBe, statusOf } from './mastodon/status.ts';
import { PICTURES, upload } from './mastodon/upload.ts';
import { whoAmI } from './mastodon/who-am-i.ts';
import type { Network } from './network.ts';
import type { Media, Post } from './post.ts';
import type { Prepared, Receipt } from './post.ts';
import { inDoubt, notThere } from './refusals.ts';

/** A server has been seen to finish a post 222 seconds after it was asked, long after the answer was given up. */
const SETTLES_AFTER = 10 * 60 * 1000;

/**
 * Mastodon, and servers that speak its interface: https://docs.joinmastodon.org/client/intro/ The server's protection
 * against a second post, `Idempotency-Key`, holds for an hour where it holds at all, so it is never the only one.
 */
export const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  limits: limitsAt({}),
  limitsAt,
  settings: ['SERVER', 'TOKEN'],
  pictures: PICTURES,
  corrects: ['edit', 'repost', 'reply'],
  settlesAfter: SETTLES_AFTER,
  inbox: INBOX,
  signIn: async (with_) => {
    const session = await startSession(with_);
    return {
      says: session.says,
      key: hashedKey,
      prepare: (post, media, key) => prepare(session, post, media, key),
      find: (sought) => find(session, sought),
      exists: (post) => exists(session, post),
      edit: (post, wanted, media) => edit(session, post, wanted, media),
      remove: (post) => remove(session, post),
      whoAmI: () => whoAmI(session),
      inbox: inboxOf(session),
    };
  },
};

async function prepare(
  session: Session,
  post: Post,
  media: Media | undefined,
  key: string,
): Promise<Prepared> {
  const answered = post.replyTo === undefined ? undefined : await idToAnswer(session, post.replyTo);
  const picture = media && post.attachment ? await upload(session, media, post.attachment.alt) : undefined;
  const json = {
    status: post.text,
    visibility: 'public',
    language: languageOf(post),
    ...(picture !== undefined && { media_ids: [picture] }),
    ...(answered !== undefined && { in_reply_to_id: answered }),
  };
  return { publish: () => publish(session, post, key, json) };
}

/** The one call that makes a post public. */
async function publish(session: Session, post: Post, key: string, json: object): Promise<Receipt> {
  const headers = { 'idempotency-key': key };
  const answer = await session.ask('/api/v1/statuses', { method: 'POST', headers, json, publishes: true });
  if (answer.status >= 400) throw refused(session, answer, 'the post');
  const status = statusOf(answer.body);
  if (!status) throw inDoubt('Mastodon took the post but did not say as what.');
  if (!canBe(status, post)) throw inDoubt('Mastodon answered with an older post.');
  return receiptOf(session, status);
}

/** Some servers post an answer to nothing as a post of its own, so we look first. */
async function idToAnswer(session: Session, post: string): Promise<string> {
  const id = idOn(session, post);
  if (id !== undefined && (await statusAt(session, id))) return id;
  throw notThere(session.caller, 'answered');
}

/** A post of ours on another server than this one is not taken for deleted: of that nothing is known. */
async function exists(session: Session, post: string): Promise<boolean> {
  const id = idOn(session, post);
  return id === undefined || (await statusAt(session, id)) !== undefined;
}
