import { call } from '../http.ts';
import { NetworkError } from '../network.ts';
import type { Media, Post, Prepared, Receipt } from '../post.ts';
import { inDoubt } from '../refusals.ts';
import { COLLECTION, isAbout, isElsewhere, postAt, receiptOf, refused, rkeyOf, type Asked } from './posts.ts';
import { isBlob, recordOf, type Blob, type Reply } from './record.ts';
import type { Session } from './session.ts';

/**
 * What Bluesky takes as the picture of a link card, the smaller of its two limits:
 * https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/external.json: `thumb`
 */
export const PICTURES = { maxBytes: 1_000_000, types: ['image/jpeg', 'image/png'] } as const;

/** Uploads the picture and finds the post that is answered; then only the one publish call is left. */
export async function prepare(
  session: Session,
  post: Post,
  media: Media | undefined,
  key: string,
  createdAt: string,
): Promise<Prepared> {
  const blob = media && (await upload(session, media));
  const reply = post.replyTo === undefined ? undefined : await replyTo(session, post.replyTo);
  const record = recordOf(post, blob, createdAt, reply);
  return { publish: () => publish(session, key, record) };
}

async function upload(session: Session, { bytes, type }: Media): Promise<Blob> {
  if (bytes.length > PICTURES.maxBytes || !PICTURES.types.some((taken) => taken === type)) {
    throw new NetworkError(
      'rejected',
      `Bluesky takes pictures of up to 1 MB, as JPEG or PNG; this one is ${type} of ${bytes.length} bytes. ` +
        'Nothing was made public. Replace the picture with a smaller one.',
    );
  }
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.uploadBlob'),
    method: 'POST',
    headers: { ...session.authorization, 'content-type': type },
    body: bytes,
    publishes: false,
  });
  const { blob } = answer.body;
  if (answer.status >= 400 || !isBlob(blob)) throw refused(session, answer, { what: 'take the picture' });
  return blob;
}

/** A reply names the post it answers and the first of its thread, each by address and content. */
async function replyTo(session: Session, post: string): Promise<Reply> {
  const there = isElsewhere(session, post) ? undefined : await postAt(session, rkeyOf(post));
  if (!there) {
    throw new NetworkError(
      'rejected',
      'The post on Bluesky that was to be answered is not there any more. Nothing was made public.',
    );
  }
  const parent = { uri: there.receipt.post, cid: there.cid };
  return { root: there.root ?? parent, parent };
}

/**
 * The one call that makes a post public. `swapRecord: null` says: only if nothing is there yet.
 * @param refusal what is said of a post that is not taken.
 */
export async function publish(
  session: Session,
  rkey: string,
  record: object,
  refusal: Asked = { what: 'take the post' },
): Promise<Receipt> {
  const answer = await call(session.caller, {
    url: session.at('com.atproto.repo.putRecord'),
    method: 'POST',
    headers: { ...session.authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ repo: session.did, collection: COLLECTION, rkey, swapRecord: null, record }),
    publishes: true,
  });
  if (isAbout(answer, rkey)) return receiptOf(session.did, rkey);
  if (answer.status < 400) throw inDoubt('Bluesky took the post but did not say as what.');
  if (answer.body.error !== 'InvalidSwap') throw refused(session, answer, refusal);
  const there = await postAt(session, rkey).catch((thrown: unknown) => {
    if (!(thrown instanceof NetworkError)) throw thrown;
  });
  if (there) return there.receipt;
  throw inDoubt('Bluesky says that this post is there already, but does not show it.');
}
