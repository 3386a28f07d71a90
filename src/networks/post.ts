/** A stretch of text, in UTF-16 units, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A picture to go with a post, where the site has it. */
export interface PostPicture {
  readonly url: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
}

/** An item fitted to one account. */
export interface Post {
  readonly item: string;
  readonly account: string;
  /** As readers see it, hashtags and shown link included. */
  readonly text: string;
  /** The item's title, for networks that show one of their own, as an email does. */
  readonly title?: string;
  readonly language: string;
  /** The item's canonical address, or null for a post without a link. */
  readonly link: string | null;
  /** Where `text` shows the link; nothing when only the card carries it. */
  readonly linkSpan?: Span;
  readonly hashtags: readonly (Span & { readonly tag: string })[];
  /** The network's id of the post of ours that this one answers: a correction of it. */
  readonly replyTo?: string;
  /** What stands under the text: a link card with our card on it, or the item's own picture. Nothing for a post without a link. */
  readonly attachment?:
    | {
        readonly kind: 'card';
        readonly title: string;
        readonly description: string;
        readonly picture: PostPicture;
        readonly alt: string;
      }
    | { readonly kind: 'picture'; readonly picture: PostPicture; readonly alt: string };
}

/** The bytes of a post's picture, fetched from the site. */
export interface Media {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Proof that a network has a post. */
export interface Receipt {
  /** The network's id of the post. */
  readonly post: string;
  /** Where readers find it. */
  readonly url: string;
}

/** What identifies one post of an item on an account, for keys. */
export interface PostIdentity {
  readonly hubTag: string;
  readonly item: string;
  readonly account: string;
  readonly n: string;
}

/** A post made ready for its one publish call: pictures are up, nothing is public. */
export interface Prepared {
  /**
   * What the network calls the post before it is public, where it does: the id of a container. The ledger holds it in
   * place of our own key from before the publish call on, and `find` is given it.
   */
  readonly key?: string;
  readonly publish: () => Promise<Receipt>;
}

/** What to look for when we do not know whether a post went out. */
export interface Sought {
  readonly key: string;
  readonly link: string | null;
  readonly text: string;
  /** Posts of the item that another receipt already holds. */
  readonly except: readonly string[];
  /** Not made before this moment. */
  readonly since: string;
}

/** The network's word on a sought post. */
export type Found =
  | { readonly found: 'yes'; readonly receipt: Receipt }
  | { readonly found: 'no' }
  | { readonly found: 'unknown'; readonly why: string };
