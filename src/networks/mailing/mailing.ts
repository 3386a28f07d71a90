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
