import type { Post } from '../post.ts';

/** What goes out in one call. */
export type Message =
  /** A post; with `replyTo`, one that answers an earlier one of ours, because that needs correcting. */
  | { readonly kind: 'post'; readonly id: string; readonly at: string; readonly post: Post }
  /** Takes an earlier one back. */
  | { readonly kind: 'withdrawal'; readonly id: string; readonly at: string; readonly post: string };

/** How one kind of webhook is written to. */
export interface Dialect {
  /** Whose it is, as people know it. */
  readonly name: string;
  /** Whether it drops a message whose id it has had. */
  readonly knowsIds: boolean;
  /** Whether it fetches the picture of a post from the site. */
  readonly fetches: (post: Post) => boolean;
  /** The message as its JSON; nothing where it has none for that. */
  readonly bodyOf: (message: Message) => object | undefined;
}

/** What stands under a correction in a chat, which cannot be told what is answered. */
export function aboutEarlier({ title }: Post): string {
  return title === undefined ? 'About our earlier message.' : `About our earlier message: ${title}`;
}
