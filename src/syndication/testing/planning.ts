import type { Account } from '../../hub/hub.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import { fold } from '../../ledger/fold.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { plan } from '../plan.ts';
import type { Situation } from '../plan/situation.ts';
import type { Step } from '../plan/step.ts';
import type { RunAccount } from '../run-account.ts';
import { hub, item, manifest } from './items.ts';
import { blueskyAccount, mastodonAccount } from './world.ts';

/** What a test of a plan is given: at midday on Sunday 22 November 2026, on Bluesky, when it does not say otherwise. */
export interface Given {
  readonly item?: Partial<ManifestItem>;
  readonly events?: readonly LedgerEvent[];
  readonly posting?: Partial<Situation['posting']>;
  readonly account?: Partial<Account>;
  readonly on?: 'bluesky' | 'mastodon';
  readonly now?: string;
}

/** The plan for one item on one account. */
export function plannedSteps({
  item: change,
  events = [],
  posting,
  account,
  on,
  now,
}: Given): readonly Step[] {
  const own: RunAccount = on === 'mastodon' ? mastodonAccount : blueskyAccount;
  return plan({
    manifest: manifest([item(change)]),
    posting: { ...hub.posting, ...posting },
    accounts: [{ ...own, account: { ...own.account, ...account } }],
    progress: new Map([['k7m2p9q4wd', fold(events)]]),
    sent: [],
    now: now ?? '2026-11-22T12:00:00Z',
  });
}

/** Its first step. */
export function planned(given: Given): Step {
  const [step] = plannedSteps(given);
  if (!step) throw new Error('The plan has no step.');
  return step;
}
