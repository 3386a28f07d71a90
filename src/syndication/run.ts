import type { Hub } from '../hub/hub.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Mailing } from '../networks/mailing/mailing.ts';
import type { Instant } from '../news/times.ts';
import type { Ledger } from './ledger-files.ts';
import type { Approved } from './read-approved.ts';
import type { RunAccount } from './run-account.ts';

/** All that a run of `syndicate` is handed: it takes nothing from its surroundings. */
export interface Run {
  readonly manifest: Manifest;
  readonly hub: Pick<Hub, 'posting' | 'demo'>;
  readonly accounts: readonly RunAccount[];
  readonly ledger: Ledger;
  readonly fetch: typeof fetch;
  readonly now: () => Instant;
  /** Waits, in milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Lower-case letters and digits that nobody else will draw. */
  readonly random: () => string;
  /** Saves the ledger elsewhere, which is also the claim on what it holds; says whether that worked. */
  readonly save?: () => Promise<boolean>;
  /** Whether there is something newer to publish, so that a run that only waits gives way. */
  readonly movedOn?: () => Promise<boolean>;
  /** Prints a line while the run goes on. */
  readonly log: (line: string) => void;
  /** An origin to ask for pages and pictures in place of the hub's own. */
  readonly site?: string;
  /** How long to wait for pages that are not live yet, in milliseconds. */
  readonly wait: number;
  /** Items that a code owner approved, and when. */
  readonly approved?: Approved;
  /** An alert that may go out without its link, because the site does not answer, and the role of who said so. */
  readonly release?: { readonly item: string; readonly by: string };
  /** How many items a person agreed to take down. */
  readonly yesTakeDown?: number;
  /** Opens the list of subscribers that an account's settings name. Throws NetworkError when it cannot be had. */
  readonly mailing?: (account: RunAccount) => Mailing;
  /** When the change was pushed that this run publishes. */
  readonly pushed?: Instant;
}

/** What came of one post of an item on one account in a run. */
export interface Outcome {
  readonly item: string;
  readonly title: string;
  /** The account's id in `hub.yaml`. */
  readonly account: string;
  readonly n: string;
  /**
   * posted: the network said so, or has it. corrected, taken-down: likewise. not-live: the page is not there yet.
   * not-posted: nothing was changed. in-doubt: the next run looks. unsure: a person must look. handed: a person posts it by hand. gone: a person deleted it.
   * lapsed: its window passed, and this run wrote so.
   */
  readonly result:
    | 'posted'
    | 'corrected'
    | 'taken-down'
    | 'not-live'
    | 'not-posted'
    | 'in-doubt'
    | 'unsure'
    | 'handed'
    | 'gone'
    | 'lapsed';
  /** In words for staff, full sentences. */
  readonly words: string;
  readonly url?: string;
}
