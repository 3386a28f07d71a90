import type { Posted } from '../../ledger/posted.ts';
import type { CorrectionMeans } from '../../networks/network.ts';
import type { Instant } from '../../news/times.ts';

/** What is to be done about one item on one account, and why. */
export interface Step {
  readonly item: string;
  /** The item's title; its id when it was withdrawn. */
  readonly title: string;
  /** The account's id in `hub.yaml`. */
  readonly account: string;
  /** Which post of the item: `c<correction>`, or `r<date>` for a repeat. */
  readonly n: string;
  /**
   * wait: until a moment. hold: until staff end a pause or approve. ask: a person must decide. lapse: its window passed,
   * and the run writes so. nothing: not in this run, whatever the time.
   */
  readonly action:
    'publish' | 'correct' | 'take-down' | 'look-first' | 'wait' | 'hold' | 'ask' | 'lapse' | 'nothing';
  /** In words for staff, a full sentence. */
  readonly reason: string;
  readonly until?: Instant;
  /** Whether something ought to be public by now, or no longer public, and is not so: such a run ends with 1. */
  readonly owed: boolean;
  /** Whether it goes before everything else: an alert. */
  readonly urgent: boolean;
  /** The posts that a correction or take-down is about, oldest first. */
  readonly targets?: readonly Target[];
  /** How the targets are corrected. */
  readonly means?: CorrectionMeans;
  /** The words of the answer by which a post is corrected. */
  readonly says?: string;
  /** The words of a repeat. */
  readonly text?: string;
  /** When it should have gone out, for one that lapses. */
  readonly slot?: Instant;
  /** Whether it was missed, and the run that failed of it is over: it is named in each run, and makes none fail. */
  readonly lapsed?: boolean;
  /** Whether its time is still to come: it waits for nothing else. */
  readonly early?: boolean;
  /** The post as it stands, when nothing is done about it. */
  readonly posted?: Posted;
}

/** A post of ours that stands. */
export interface Target {
  readonly n: string;
  readonly posted: Posted;
}

/** A step without what it is about. */
export type Decision = Omit<Step, 'item' | 'title' | 'account' | 'n' | 'urgent'>;

/** Nothing is done. */
export function nothing(reason: string, owed = false): Decision {
  return { action: 'nothing', reason, owed };
}
