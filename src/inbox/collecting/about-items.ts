import type { LedgerEvent } from '../../ledger/event.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { Message } from '../../networks/message.ts';
import { comparableAddress } from '../../networks/comparable-address.ts';
import type { InboxAccount } from '../inbox-account.ts';

/** What the ledger and the manifest know of our posts and pages. */
export interface AboutItems {
  /** Posts of ours on an account, newest first, as receipts name them. */
  readonly postsOf: (account: InboxAccount) => readonly string[];
  /** The id of the item that a message is about, by the post that it answers or an address in it; nothing where neither shows. */
  readonly itemOf: (account: InboxAccount, message: Message) => string | undefined;
}

/** How many posts of an account are handed to a network that is asked post by post. */
const MOST_POSTS = 100;

/** The manifest and the events of its items → which message is about which item. */
export function aboutItems({ items }: Pick<Manifest, 'items'>, events: readonly LedgerEvent[]): AboutItems {
  const receipts = events
    .filter((event) => event.kind === 'receipt')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const byAccount = Map.groupBy(receipts, ({ account }) => account);
  const itemByPost = new Map(receipts.map(({ account, post, item }) => [`${account} ${post}`, item]));
  const itemByPage = new Map(items.map(({ id, url }) => [comparableAddress(url), id]));
  return {
    postsOf: ({ ledgerId }) => (byAccount.get(ledgerId) ?? []).slice(0, MOST_POSTS).map(({ post }) => post),
    itemOf: ({ ledgerId }, { post, answers, links }) =>
      [post, answers].flatMap((id) =>
        id === undefined ? [] : (itemByPost.get(`${ledgerId} ${id}`) ?? []),
      )[0] ?? links.flatMap((link) => itemByPage.get(comparableAddress(link)) ?? [])[0],
  };
}
