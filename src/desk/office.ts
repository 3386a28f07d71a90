import type { DatabaseSync } from 'node:sqlite';
import type { Hub } from '../hub/hub.ts';
import type { Answering } from '../inbox/answering/answering.ts';
import type { Collected } from '../inbox/collecting/collect.ts';
import type { InboxAccount } from '../inbox/inbox-account.ts';
import type { Reply } from '../inbox/replies/reply.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Instant } from '../news/times.ts';
import type { Ledger } from '../syndication/ledger-files.ts';
import type { RunAccount } from '../syndication/run-account.ts';
import type { Settlement } from '../syndication/settle.ts';
import type { Result } from '../syndication/syndicate.ts';
import type { SurveyResult } from '../survey/run-survey.ts';

/** All that the desk works with: nothing is read from its surroundings. */
export interface Office {
  readonly hub: Hub;
  /** Of the hub. */
  readonly folder: string;
  /** What the published site says may be posted, as it was read last. */
  readonly manifest: () => Manifest;
  readonly accounts: readonly RunAccount[];
  readonly inboxAccounts: readonly InboxAccount[];
  readonly ledger: Ledger;
  readonly db: DatabaseSync;
  readonly replies: readonly Reply[];
  readonly answering: Answering;
  readonly now: () => Instant;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Reads the manifest anew, if that was not just done. @returns why it could not be read: then the one before stands. */
  readonly reread: () => Promise<string | undefined>;
  /** Reads the manifest anew and asks every account for messages; tells which it is asking. */
  readonly collect: (progress: (doing: string, done?: number) => void) => Promise<readonly Collected[]>;
  /** Posts what is due now, as `npm run syndicate` does. */
  readonly post: (progress: (doing: string) => void) => Promise<Result>;
  /** Notes in the ledger what a person found or did about a post. @returns what is said, and whether it was noted. */
  readonly settle: (
    settlement: Pick<Settlement, 'item' | 'account' | 'outcome' | 'url' | 'by' | 'correction'>,
  ) => Promise<{ readonly ok: boolean; readonly words: string }>;
  /** Surveys the accounts of a list. @throws ContentError when the list has to be corrected: then nothing was asked. */
  readonly survey: (
    list: Uint8Array,
    file: string,
    progress: (done: number, of: number) => void,
  ) => Promise<SurveyResult>;
  /** Lists to try the survey with, by name, where there are some: a demonstration has. */
  readonly surveyLists: readonly { readonly name: string; readonly list: () => Uint8Array }[];
  /** The origin of the site, from which cards are shown. */
  readonly site: string;
}
