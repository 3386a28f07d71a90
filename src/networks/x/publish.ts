import { recordOf } from '../fields.ts';
import { momentAfter } from '../moments.ts';
import { NetworkError } from '../network.ts';
import type { Media, Post, Prepared, Receipt } from '../post.ts';
import { inDoubt } from '../refusals.ts';
import { findTwin } from './find.ts';
import { LIMITS } from './limits.ts';
import { numberedId } from './numbered-id.ts';
import { receiptOf } from './posts.ts';
import { priceOf } from './prices.ts';
import { isDuplicate, refused } from './refusals.ts';
import type { Session } from './session.ts';
import { refuseUnfit, upload } from './upload.ts';

/** How far X's clock may be from ours, in milliseconds. */
export const CLOCKS_APART = 2 * 60 * 1000;

/**
 * Makes a post ready. It is paid for, alt text and all, before its picture goes up: a budget that does not reach for the
 * post shall not be eaten by its pictures. A link card is made by X from the page, so its picture stays here.
 */
export async function prepare(
  session: Session,
  post: Post,
  media: Media | undefined,
  createdAt: string,
): Promise<Prepared> {
  refuseUnfitWords(post);
  const { attachment, text } = post;
  const picture = media && attachment?.kind === 'picture' ? { media, alt: attachment.alt } : undefined;
  if (picture) refuseUnfit(picture.media);
  await session.spend(priceOf(text, { altText: picture !== undefined && picture.alt !== '' }));
  const id = picture && (await upload(session, picture.media, picture.alt));
  const json = { text, ...(id !== undefined && { media: { media_ids: [id] } }) };
  return { publish: () => publish(session, post, json, createdAt) };
}

/** The one call that makes a post public: https://docs.x.com/x-api/posts/create-post */
async function publish(session: Session, post: Post, json: object, createdAt: string): Promise<Receipt> {
  const answer = await session.ask('/2/tweets', { method: 'POST', json, publishes: true });
  if (isDuplicate(answer)) return adopt(session, post, createdAt);
  if (answer.status >= 400) throw refused(session.caller, answer, 'the post');
  const id = numberedId(recordOf(answer.body['data'])['id']);
  if (id === undefined) throw inDoubt('X took the post but did not say as what.');
  return receiptOf(session, id);
}

/** Takes for ours what X would not take twice, if it was made since we first tried. */
async function adopt(session: Session, { link, text }: Post, createdAt: string): Promise<Receipt> {
  const since = momentAfter(createdAt, -CLOCKS_APART);
  const found = await findTwin(session, { key: '', link, text, except: [], since }).catch(
    (thrown: unknown) => {
      if (thrown instanceof NetworkError) return undefined;
      throw thrown;
    },
  );
  if (found?.found === 'yes') return found.receipt;
  if (found?.found !== 'no') {
    throw inDoubt('X says that the account has the same words already, and did not say in which post.');
  }
  throw new NetworkError(
    'rejected',
    'X did not take the post, because the account has the same words already, in a post that was made before. Nothing was made public. Change the words of the item, or delete the other post, then run again.',
  );
}

/** Whether an answer of ours to our own post is allowed is not stated: https://docs.x.com/x-api/posts/manage-tweets/introduction */
function refuseUnfitWords({ text, replyTo }: Post): void {
  if (replyTo !== undefined) {
    throw new NetworkError(
      'rejected',
      'A post on X is not answered from here, because X lets apps answer only who has mentioned them. Nothing was made public. Write "correct: repost" for this account in hub.yaml.',
    );
  }
  if (LIMITS.fits(text)) return;
  throw new NetworkError(
    'rejected',
    `The text counts ${LIMITS.count(text)} on X, where ${LIMITS.max} is the most. Nothing was made public. Shorten the text of the item.`,
  );
}
