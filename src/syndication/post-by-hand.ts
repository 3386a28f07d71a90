import { compose, type PostAccount } from '../compose/compose.ts';
import { spanOf } from '../compose/own-link.ts';
import type { EventOf } from '../ledger/event.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import type { Post } from '../networks/post.ts';
import type { HandedPicture, HandedPost } from '../reports/handed-post.ts';
import { fittedTo } from './plan/situation.ts';
import type { RunAccount } from './run-account.ts';

/** The post as a person is to make it: in the words that were handed over, where it was; else in those that are wanted now. */
export function postByHand(
  account: RunAccount,
  item: ManifestItem,
  sending?: EventOf<'sending'>,
): Pick<HandedPost, 'post' | 'picture' | 'count' | 'max' | 'unit'> {
  const fitted = fittedTo(account);
  if (!fitted) return {};
  const wanted = compose(item, fitted, { withLink: sending?.link !== null });
  const post = sending && sending.text !== wanted.text ? inTheWordsOf(sending, wanted, fitted) : wanted;
  const { count, max, unit } = fitted.limits;
  const picture = pictureOf(post);
  return { post, count: count(post.text), max, unit, ...(picture && { picture }) };
}

/** A repeat has other words than its item. */
function inTheWordsOf({ text, link }: EventOf<'sending'>, post: Post, { limits }: PostAccount): Post {
  const { linkSpan: _, ...others } = post;
  const span = link === null ? undefined : spanOf(text, limits.shownLink(link));
  return { ...others, text, link, hashtags: [], ...(span && { linkSpan: span }) };
}

function pictureOf({ item, account, attachment }: Post): HandedPicture | undefined {
  if (!attachment) return undefined;
  const { type, width, height } = attachment.picture;
  const file = `${item}-${account}.${type === 'image/jpeg' ? 'jpg' : type.split('/')[1]}`;
  return { file, type, width, height, alt: attachment.alt };
}
