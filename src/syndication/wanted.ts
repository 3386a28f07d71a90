import { alertNews, sentence } from '../compose/alert-news.ts';
import { compose, type PostAccount } from '../compose/compose.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import type { Post } from '../networks/post.ts';

/** An item in other words than its own: those of a repeat. */
export function inWordsOf(item: ManifestItem, text: string, account: PostAccount): Post {
  return compose({ ...item, changes: [], social: { ...item.social, text, accounts: {} } }, account);
}

/**
 * The answer to a post that an item's later changes make wrong: "Correction: what changed." News of an alert begins
 * "Update:" or "Stood down:".
 * @param since the last correction that readers have been told of.
 */
export function correctionReply(
  item: ManifestItem,
  since: number,
  replyTo: string,
  account: PostAccount,
): Post {
  const news = alertNews(item, since);
  const corrections = item.changes.filter(({ minor }) => !minor).slice(since);
  const what = corrections.map((change) => sentence(change.what)).join(' ');
  const text = news?.text ?? `Correction: ${what || item.title}`;
  return { ...inWordsOf(item, text, account), replyTo };
}
