import type { Message } from '../networks/message.ts';
import type { Instant } from '../news/times.ts';

/** Why nothing more is to be done about a message. */
export const CLOSINGS = ['answered', 'no answer needed', 'passed on', 'spam or abuse', 'taken away'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** A message as the private store keeps it. */
export interface KeptMessage extends Message {
  /** Ours, for addresses and commands. */
  readonly number: number;
  /** The account's id in hub.yaml. */
  readonly account: string;
  readonly collectedAt: Instant;
  /** The id of the item that it is about. */
  readonly item?: string;
  /** The role that sees to it. */
  readonly assignee?: string;
  /** Whether it waits for nobody any more. */
  readonly closed?: { readonly at: Instant; readonly because: Closing };
  /** Why it is kept beyond its time. */
  readonly keepBecause?: string;
  /** When its author took it away: its words and its author are gone from here too, unless a person had written why it is kept. */
  readonly goneAt?: Instant;
  readonly hiddenAt?: Instant;
}
