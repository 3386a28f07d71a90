import type { Hub } from '../../hub/hub.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { Instant } from '../../news/times.ts';
import type { SummaryFacts } from '../../reports/summary.ts';
import type { Ledger } from '../ledger-files.ts';
import type { RunAccount } from '../run-account.ts';
import { planNow } from '../running.ts';
import { summaryFacts } from './facts.ts';

/** What a summary is gathered from. */
export interface Gathering {
  readonly manifest: Manifest;
  readonly hub: Pick<Hub, 'title' | 'accounts' | 'posting' | 'summary' | 'demo'>;
  readonly accounts: readonly RunAccount[];
  readonly ledger: Ledger;
  readonly now: Instant;
}

/** Reads the ledger once, plans with it, and sorts what a summary has to say. @throws ContentError when the ledger is damaged. */
export function gather({ manifest, hub, accounts, ledger, now }: Gathering): SummaryFacts {
  const events = ledger.read([...manifest.items, ...manifest.withdrawn].map(({ id }) => id));
  const read: Ledger = { ...ledger, read: () => events };
  const steps = planNow({ manifest, hub, accounts, ledger: read, now: () => now });
  const ofAccounts = ledger.readAccounts();
  return summaryFacts({ manifest, hub, accounts, events, ofAccounts, steps, now });
}
