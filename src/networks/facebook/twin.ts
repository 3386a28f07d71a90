import { NetworkError } from '../network.ts';
import type { Post, Receipt } from '../post.ts';
import { inDoubt } from '../refusals.ts';
import { sameWords } from '../same-words.ts';
import { isAbout } from './post.ts';
import { isOurs, publishedPosts, receiptOf } from './posts.ts';
import type { Session } from './session.ts';

/** How far Facebook's clock may be from ours here, in milliseconds: as little as can be, so that an earlier post is none of this one. */
const CLOCKS_APART = 5 * 60 * 1000;

/**
 * What to make of "duplicate": Facebook takes no two posts with the same words one after the other. One made since this post
 * was first tried is this post, whose answer was lost. Throws NetworkError `rejected` for an older one, and `unknown` where
 * none is shown: then it may be this post, not listed yet.
 */
export async function twinOf(session: Session, post: Post, createdAt: string): Promise<Receipt> {
  const since = Date.parse(createdAt) - CLOCKS_APART;
  const { posts } = await newest(session);
  const twins = posts.filter((one) => isOurs(session, one) && sameWords(one.message, post.text));
  const own = twins.find((one) => !(one.createdAt < since) && isAbout(one, post));
  if (own) return receiptOf(session, own);
  const [other] = twins;
  if (!other) throw inDoubt('Facebook says that it has a post with these words, but does not show it.');
  throw new NetworkError(
    'rejected',
    `Facebook takes no two posts with the same words one after the other, and ${receiptOf(session, other).url} says the same. ` +
      'Nothing was made public. Give this post words of its own, then run again.',
  );
}

/** A question that fails after a publish call leaves the same doubt as no answer. */
async function newest(session: Session): ReturnType<typeof publishedPosts> {
  try {
    return await publishedPosts(session);
  } catch (thrown) {
    if (!(thrown instanceof NetworkError)) throw thrown;
    throw inDoubt('Facebook says that it has a post with these words, and did not say which.');
  }
}
