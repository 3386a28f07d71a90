import type { Limits } from './network.ts';
import type { Found, Prepared } from './post.ts';

/**
 * How somebody addressed us. reply: an answer to a post of ours. comment: the same where the network calls it so, or one
 * under a post of ours. mention: our name in a post of theirs; a reply that also names us is one, where the network says
 * so. quote: our post within theirs. private: not for everybody to read.
 */
export type MessageKind = 'reply' | 'mention' | 'quote' | 'comment' | 'private';

/** Who may read a message, and at most may read its answer. */
export type Readers = 'everybody' | 'followers' | 'addressed';

/** Whoever wrote to us, as a network names them. */
export interface Author {
  /** The network's own id, which outlives a change of name. */
  readonly id: string;
  /** What they are addressed by: `@anna.example`, or their name where the network has nothing else. */
  readonly name: string;
  /** The name that they show. */
  readonly shown?: string;
}

/** What a network is handed back to find a message again. */
export interface MessageRef {
  /** The network's id of the message. It never changes. */
  readonly id: string;
  readonly kind: MessageKind;
  readonly author: Author;
  readonly readers: Readers;
  /** When it was written, `2026-11-22T09:00:00Z`. */
  readonly at: string;
  /** What the network needs to answer it, as its own `gather` gave it. Only JSON. */
  readonly handle: Readonly<Record<string, unknown>>;
}

/** What somebody sent us. Personal, and often about health: never in git, in a log, in an error or on the site. */
export interface Message extends MessageRef {
  /** As readers there see it: plain text without markup, paragraphs and line breaks as "\n". May be empty, for a picture alone. */
  readonly text: string;
  /** When its author last changed it, where the network says. */
  readonly editedAt?: string;
  /** Where a person reads it. */
  readonly url?: string;
  /** The network's id of the post or message that it answers. */
  readonly answers?: string;
  /** The network's id of our post at the head of its thread, as receipts name posts; nothing when that is not ours, or not known. */
  readonly post?: string;
  /** Addresses it links to or quotes, in full. */
  readonly links: readonly string[];
  /** What it carries besides words, each for staff: `a picture: "A broken lift"`, `a video`. */
  readonly attachments: readonly string[];
  /** `en`, where the network says. */
  readonly language?: string;
}

/** What is asked when messages are collected. */
export interface Asked {
  /** Where the last question ended, as `Gathered` said; nothing the first time. */
  readonly cursor?: string;
  /** Nothing that was written before this moment is wanted. */
  readonly since: string;
  /** Posts of ours, newest first, as receipts name them: for a network that is asked post by post. */
  readonly posts: readonly string[];
}

/** What a network brought. The same message may come again and again: whoever keeps them keeps each once. */
export interface Gathered {
  readonly messages: readonly Message[];
  /** Where to go on next time. Nothing is lost when it is used again, or not kept. */
  readonly cursor?: string;
  /** What could not be seen this time, each a full sentence for staff, without any words of a message. */
  readonly unseen: readonly string[];
  /** Whether there is more, which is given once these are kept with their cursor: then ask again at once. */
  readonly more?: boolean;
}

/** How a message stands at its network now. */
export type Standing =
  | { readonly id: string; readonly stands: 'there'; readonly message: Message }
  | { readonly id: string; readonly stands: 'gone' };

/** What we say to somebody. */
export interface Answer {
  readonly to: MessageRef;
  /** As readers will see it: what `written` made of our words. */
  readonly text: string;
  /** `en-GB` */
  readonly language: string;
}

/** What to look for when we do not know whether an answer went out. */
export interface SoughtAnswer extends Answer {
  readonly key: string;
  /** Not made before this moment. */
  readonly since: string;
  /** Answers to the same message that another receipt already holds. */
  readonly except: readonly string[];
}

/** The messages of an account, signed in. Every method throws NetworkError, and nothing else, for what the network does. */
export interface Inbox {
  /** What people sent us since the last time. Nothing is marked as read, and nobody sees that we asked. */
  readonly gather: (asked: Asked) => Promise<Gathered>;
  /** How messages that we hold stand now. One of which the network does not tell is left out, and counts as it was. */
  readonly look: (messages: readonly MessageRef[]) => Promise<readonly Standing[]>;
  /** Everything before the call that sends an answer. A failure here means that nothing was sent. */
  readonly prepareAnswer: (answer: Answer, key: string, createdAt: string) => Promise<Prepared>;
  readonly findAnswer: (sought: SoughtAnswer) => Promise<Found>;
  /** Keeps a message from everybody but its author and that author's friends, where the network can. Twice is the same as once. */
  readonly hide?: (message: MessageRef) => Promise<void>;
}

/** What a network lets us see of what people send us, and how it is answered: data and pure functions. */
export interface InboxTerms {
  /** The kinds that it brings; none, for a network that lets nobody ask. */
  readonly sees: readonly MessageKind[];
  /** What it cannot see, each a full sentence for staff, and where a person looks instead. */
  readonly blind: readonly string[];
  /** Whether messages can be hidden there. */
  readonly hides?: boolean;
  /** How an answer is counted: as a post, when left out. */
  readonly limits?: Limits;
  /** What is sent, and counted, for our words to somebody: with their name before it, where nobody would be told otherwise. Our words alone, when left out. */
  readonly written?: (text: string, to: MessageRef) => string;
  /** Why a message may not be answered from here at a moment, in full sentences for staff; nothing when it may. */
  readonly mayNot?: (to: MessageRef, now: string) => string | undefined;
  /** Until when a message may be answered, `2026-11-23T09:00:00Z`, where the network sets an end. */
  readonly until?: (to: MessageRef) => string | undefined;
  /** What each call costs, where calls cost money, in words for staff. */
  readonly price?: string;
}
