import type { MessageKind, Readers } from '../message.ts';

/** What is done with messages: brought, looked at again, answered, hidden. */
export type InboxDeed = 'gather' | 'look' | 'answer' | 'hide';

/** What somebody says to us on a pretend server. */
export interface PretendMessage {
  readonly kind: MessageKind;
  readonly text: string;
  /** What they are called there, without the network's signs: `anna`, when left out. */
  readonly author?: string;
  /** What a reply, comment or quote is about: a post of ours as receipts name it, or a message as `say` named it. */
  readonly under?: string;
  /** Everybody, or whom it addresses where it is private, when left out. */
  readonly readers?: Readers;
  /** Milliseconds since 1970; the server's own clock, when left out. */
  readonly at?: number;
}

/** What we said to somebody, as the pretend server has it. */
export interface PretendAnswer {
  readonly text: string;
  /** The message under which it hangs, or whose conversation it is in, as `gather` names it. */
  readonly to: string;
  readonly readers: Readers;
}

/** What people send us on a pretend server. */
export interface PretendInbox {
  /** Somebody says something. @returns the id under which `gather` has to bring it. */
  readonly say: (message: PretendMessage) => string;
  /** Its author changes it. Left out where nobody can, or where the network goes on showing the first words. */
  readonly edit?: (id: string, text: string) => void;
  /** Its author takes it away. Left out where nobody can, or where the network does not tell us. */
  readonly unsay?: (id: string) => void;
  /** All that we said to people, oldest first: none of our posts about items. */
  readonly answers: () => readonly PretendAnswer[];
  /** The messages that we hid, where we can. */
  readonly hidden?: () => readonly string[];
  /** The call that decides a deed for messages of a kind, by the name `callOf` gives it; nothing where no call is made. */
  readonly decides: (deed: InboxDeed, kind: MessageKind) => string | undefined;
}
