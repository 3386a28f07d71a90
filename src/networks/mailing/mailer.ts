import type { ToOne } from './letter.ts';

/** What became of one message. */
export interface Became {
  /** `put-off`: not now to this subscriber, though perhaps to others. */
  readonly became: 'sent' | 'refused' | 'put-off';
  /** What was answered, as a number or a name of the network's own: never its words, which may hold an address. */
  readonly said?: string;
}

/** What carries messages. Each call is for one subscriber. */
export interface Mailer {
  /**
   * Throws NetworkError: `unknown` when this one may have been sent, anything else when it was not, and none can be to anybody
   * else now.
   */
  readonly send: (one: ToOne) => Promise<Became>;
  /** Whether one whose answer was lost is there, where that can be asked. */
  readonly isThere?: (one: ToOne) => Promise<boolean>;
  /** After so many refusals one after another, none of them is taken for a word on one subscriber. Each is, when left out. */
  readonly doubtsAfter?: number;
  /** No more messages follow for now. */
  readonly end?: () => void;
}
