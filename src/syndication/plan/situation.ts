import type { PostAccount } from '../../compose/compose.ts';
import { postAccount } from '../../compose/post-account.ts';
import type { Hub } from '../../hub/hub.ts';
import type { Progress } from '../../ledger/fold.ts';
import type { Manifest, ManifestItem } from '../../manifest/manifest.ts';
import type { Instant } from '../../news/times.ts';
import type { RunAccount } from '../run-account.ts';
import type { Calendar } from './calendar.ts';
import type { Sent } from './pace.ts';
import type { Times } from './times.ts';

/** All that the plan knows. */
export interface Situation {
  readonly manifest: Manifest;
  readonly posting: Hub['posting'];
  readonly accounts: readonly RunAccount[];
  /** What the ledger says, by item. */
  readonly progress: ReadonlyMap<string, readonly Progress[]>;
  /** New posts of late, of any item, by the account's name in the ledger. */
  readonly sent: readonly Sent[];
  readonly now: Instant;
  /** The times of the items, when they are known already. */
  readonly calendar?: Calendar;
  /** How many items a person agreed to take down in this run. */
  readonly yesTakeDown?: number;
  /** Items whose page was not live a moment ago: they keep no place from others. */
  readonly notLive?: ReadonlySet<string>;
}

/** One item on one account, and how far it has come there. */
export interface Case {
  readonly item: ManifestItem;
  readonly account: RunAccount;
  /** Under any n. */
  readonly past: readonly Progress[];
  readonly situation: Situation;
  readonly times: Times;
}

/** How far the item has come on an account, under any n. */
export function progressOn(
  { progress }: Pick<Situation, 'progress'>,
  item: string,
  ledgerId: string,
): readonly Progress[] {
  return (progress.get(item) ?? []).filter(({ account }) => account === ledgerId);
}

/** What decides how a post is fitted to an account: the limits are its server's, once they are known, else its network's. */
export function fittedTo({ account, network, limits }: RunAccount, newest = limits): PostAccount | undefined {
  return network && postAccount(account, network, newest);
}
