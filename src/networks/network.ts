/** Who must act next when a network does not take a call. */
export type Refusal =
  /** This content will never be taken: staff must change it. */
  | 'rejected'
  /** The account may not: whoever deploys must renew a password or a permission. */
  | 'unauthorised'
  /** Nothing was made public; trying again later is safe. */
  | 'later'
  /** It may be public: look before anything else. */
  | 'unknown';

/** A network's answer that is not what we asked for. `message` is for staff and holds no secret. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  readonly refusal: Refusal;
  /** For `later`: not before this moment, `2026-11-22T09:00:00Z`, when the network named one. */
  readonly retryAt?: string;
  /** Whether the post that was to be edited or answered is surely not there any more. */
  readonly missing: boolean;

  constructor(
    refusal: Refusal,
    message: string,
    options: { readonly retryAt?: string; readonly cause?: unknown; readonly missing?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.refusal = refusal;
    this.retryAt = options.retryAt;
    this.missing = options.missing ?? false;
  }
}

/** How a network counts and limits a text. Data and pure functions; each number with its source in the network's file. */
export interface Limits {
  /** The most that `count` may return. */
  readonly max: number;
  /** What is counted, in words for staff: `characters`. */
  readonly unit: string;
  readonly count: (text: string) => number;
  /** Whether the text is allowed, by every limit there is (Bluesky has two). */
  readonly fits: (text: string) => boolean;
  /** A link as readers see it in the text: `news.example.org/news/x/`. */
  readonly shownLink: (url: string) => string;
  /** Whether the text must hold the link when a link card goes with the post. */
  readonly linkInText: boolean;
  /** Whether the alt text of a picture is said in the text, because the network has no field for it. */
  readonly altInText?: boolean;
  /** How many hashtags a post may have; two, when left out. */
  readonly hashtags?: number;
}

/** The shapes of our cards: 1.91:1 (1200×630), 1:1 (1080×1080), 4:5 (1080×1350), 9:16 (1080×1920). */
export type Shape = 'landscape' | 'square' | 'portrait' | 'story';

/** The pictures that a network takes. */
export interface Pictures {
  readonly maxBytes: number;
  readonly types: readonly string[];
  /** The shape of our card there. `landscape`, when left out. */
  readonly shape?: Shape;
  /** Width divided by height, the least and the most. Any, when left out. */
  readonly ratio?: readonly [least: number, most: number];
  /** Whether there is no post without a picture. */
  readonly needed?: boolean;
}

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

/** How a post is brought in line when its item is corrected. */
export type CorrectionMeans = 'edit' | 'repost' | 'reply';

/** Who an account is, as its network says. */
export interface Identity {
  /** The network's own id of the account, which outlives a change of name. */
  readonly id: string;
  /** `@brackenshire.example` */
  readonly name: string;
  /** Its public page. */
  readonly url: string;
  /** What the password or token may not do and would have to: the end of "It may not …", or a full sentence. Empty when all is well. */
  readonly lacks: readonly string[];
  /** Why nobody asked whether it may post, in words for staff, where the question itself would be shown to readers. */
  readonly unasked?: string;
  /** When the password or token ends, `2027-01-31T00:00:00Z`, where the network says. */
  readonly ends?: string;
}

/** Ours, signed in, on a network. Every method throws NetworkError, and nothing else, for what the network does. */
export interface SignedIn {
  /** What the server says of its own limits, by name, where they are not the same everywhere: `{max_characters: 500}`. */
  readonly says?: Readonly<Record<string, number>>;
  /** The key of a post, the same whoever computes it. */
  readonly key: (identity: PostIdentity) => string;
  /** Everything before the publish call. A failure here means that nothing is public. */
  readonly prepare: (
    post: Post,
    media: Media | undefined,
    key: string,
    createdAt: string,
  ) => Promise<Prepared>;
  readonly find: (sought: Sought) => Promise<Found>;
  /** Whether a post we hold a receipt for is still there. */
  readonly exists: (post: string) => Promise<boolean>;
  /** Brings a post we hold a receipt for in line: its text, picture and alt text. Twice is the same as once. */
  readonly edit?: (post: string, wanted: Post, media: Media | undefined) => Promise<Prepared>;
  /**
   * Takes a post away, and what it carried. One that is not there any more counts as taken away; a network that can be asked
   * in no other way says that it was missing.
   */
  readonly remove?: (post: string) => Promise<void | 'missing'>;
  /** The network's id of the post at an address that a person gave, where the address tells it. */
  readonly postAt?: (url: string) => string | undefined;
  /** Who we are there, and what we may do. */
  readonly whoAmI: () => Promise<Identity>;
}

/** Of an account in hub.yaml, what its network may need. */
export interface AccountHere {
  readonly id: string;
  readonly url: string;
  /** Where people leave a list: an address, or `mailto:…`. `{subscriber}` in it stands for who leaves. */
  readonly unsubscribe?: string;
  /** Whom people write to, when they answer: an address of email. */
  readonly replyTo?: string;
}

/** What is paid for, in millionths of a US dollar. */
export interface Price {
  readonly micros: number;
  /** In words for staff: `a post without a link`. */
  readonly what: string;
}

/** New settings in place of those that are about to end. */
export interface Renewed {
  /** By their short name, only those that are new. */
  readonly settings: Readonly<Record<string, string>>;
  /** When they end, `2027-01-31T00:00:00Z`. */
  readonly ends: string;
}

/** What a network is handed to sign in: nothing is read from the surroundings. */
export interface SignIn {
  readonly account: AccountHere;
  /** Settings by their short name, `APP_PASSWORD`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  /** The present moment, `2026-11-22T12:00:00Z`. */
  readonly now: () => string;
  /** Waits some milliseconds, for a server that is not done yet. Really waits, when left out. */
  readonly sleep?: (ms: number) => Promise<void>;
  /**
   * Puts the price of a call on the account's bill before it is made. Throws NetworkError `later` when the month's budget
   * does not reach. There for every network that says what it `costs`.
   */
  readonly spend?: (price: Price) => Promise<void>;
  /** The list of subscribers and what was sent to whom, for a network that has one. */
  readonly mailing?: Mailing;
  /** Whether nothing but this computer may be reached, because the hub is a demonstration. `fetch` keeps to it by itself. */
  readonly onlyHere?: boolean;
}

/** Somebody on a list that lies outside the repository. Personal data: in no message, no log, no ledger. */
export interface Subscriber {
  readonly email: string;
  /** Tells one subscriber from the next and says nothing of them: hexadecimal digits. */
  readonly reference: string;
}

/**
 * How far one message to one subscriber has come. sending: the call was about to be made, and nothing is known of it.
 * not-sent: it was not made after all, and that says nothing of this subscriber. put-off: their own mail server wants it
 * at another time. unsure: nobody will ever know, so it is not made again.
 */
export type Delivery = 'sending' | 'sent' | 'refused' | 'unsure' | 'not-sent' | 'put-off';

/** The last word on one message to one subscriber. */
export interface Noted {
  readonly delivery: Delivery;
  /** When it was written, `2026-11-22T12:00:00Z`. */
  readonly at: string;
  /** When the message was put off for the first time. */
  readonly putOffSince?: string;
}

/** A list of subscribers, and the private record of what was sent to whom. Throws NetworkError `unauthorised` when it cannot be read or written. */
export interface Mailing {
  /** Whether nothing had been recorded of the list on this computer when it was opened. */
  readonly isNew: boolean;
  readonly subscribers: () => readonly Subscriber[];
  /** What is wrong with the list, by line and without what stands there, as sentences. Nothing is sent to such a line. */
  readonly faults: () => readonly string[];
  /** What is written of the messages of one key, by the subscriber's reference. */
  readonly deliveries: (key: string) => ReadonlyMap<string, Noted>;
  /** Written and flushed before it returns. @param at the present moment. */
  readonly record: (key: string, reference: string, delivery: Delivery, at: string) => void;
  /** Keeps every other run from mailing the list, until it is let go. Throws NetworkError `later` when another has it. */
  readonly begin: () => () => void;
}

/** A network: its limits as data, the settings it needs, and how to sign in. One file each. */
export interface Network {
  /** As `hub.yaml` names it. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  readonly limits: Limits;
  /** Short names of the settings it needs; each is read from `<ACCOUNT ID>_<NAME>`. */
  readonly settings: readonly string[];
  /** Those of its settings that anybody may read: addresses and names. All others stand in no message. */
  readonly publicSettings?: readonly string[];
  /** The largest picture it takes, in bytes, and the types and shapes it takes. */
  readonly pictures: Pictures;
  /** How a post can be brought in line, best first. */
  readonly corrects: readonly CorrectionMeans[];
  /**
   * How long after a lost answer a post may still turn up, in milliseconds: until then "not there" is not believed.
   * 0 where a post has a key of our own, so that a second one changes nothing.
   */
  readonly settlesAfter: number;
  /** The limits of one server of the network, from what it says of them. The same everywhere, when left out. */
  readonly limitsAt?: (says: Readonly<Record<string, number>>) => Limits;
  /** Whether it has no interface for us: a person posts what is handed over. `signIn` is then never called. */
  readonly byHand?: boolean;
  /** Whether what was sent stays sent, so that a post is never taken down: an email. */
  readonly forGood?: boolean;
  /** Whether calls cost money: then the account needs a monthly budget in hub.yaml. */
  readonly costs?: boolean;
  /** Whether posts go to a list of subscribers, whose file the setting `LIST` names. */
  readonly mails?: boolean;
  /**
   * Whether it says "posted" while readers see nothing: one post goes out, and no other until a person has opened it
   * where nobody is signed in.
   */
  readonly provedFirst?: boolean;
  /** Makes new settings in place of those that end, where the network lets us. Throws NetworkError. */
  readonly renew?: (with_: SignIn) => Promise<Renewed>;
  readonly signIn: (with_: SignIn) => Promise<SignedIn>;
}
