import type { Mailing } from './mailing/mailing.ts';
import type { Inbox, InboxTerms } from './message.ts';
import type { Found, Media, Post, PostIdentity, Prepared, Sought } from './post.ts';

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
  /** What people send us there, on a network that lets us ask. */
  readonly inbox?: Inbox;
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
  /** What people may send us there, and how it is answered. */
  readonly inbox: InboxTerms;
  /** Makes new settings in place of those that end, where the network lets us. Throws NetworkError. */
  readonly renew?: (with_: SignIn) => Promise<Renewed>;
  readonly signIn: (with_: SignIn) => Promise<SignedIn>;
}
