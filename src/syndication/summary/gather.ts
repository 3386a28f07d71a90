import type { Hub } from '../../hub/hub.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import { fold } from '../../ledger/fold.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { Instant } from '../../news/times.ts';
import type { HandOverFacts } from '../../reports/handed-post.ts';
import type { SummaryFacts } from '../../reports/summary.ts';
import { handOverFacts } from '../hand-over-facts.ts';
import type { Ledger } from '../ledger-files.ts';
import type { Step } from '../plan/step.ts';
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
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The address of the run whose files hold the page of what is posted by hand. */
  readonly run?: string;
}

/** The name of that page, as it is attached to an email. */
export const HAND_OVER_FILE = 'to-post-by-hand.html';

/** What a summary has to say, and what the page of what is posted by hand is drawn from. */
export interface Gathered {
  readonly facts: SummaryFacts;
  readonly handOver: HandOverFacts;
  /** What both were drawn from: the plan, and the ledger's events of the items that the manifest knows. */
  readonly steps: readonly Step[];
  readonly events: readonly LedgerEvent[];
}

/** Reads the ledger once, plans with it, and sorts what a summary has to say. @throws ContentError when the ledger is damaged. */
export function gather({ manifest, hub, accounts, ledger, now, env, run }: Gathering): Gathered {
  const events = ledger.read([...manifest.items, ...manifest.withdrawn].map(({ id }) => id));
  const read: Ledger = { ...ledger, read: () => events };
  const steps = planNow({ manifest, hub, accounts, ledger: read, now: () => now });
  const byItem = Map.groupBy(events, ({ item }) => item);
  const progress = (item: string) => fold(byItem.get(item) ?? []);
  const handOver = handOverFacts({ manifest, hub, accounts, progress, steps, env });
  const byHand = {
    posts: handOver.posts,
    ...(hub.summary?.email?.length && { file: HAND_OVER_FILE }),
    ...(run !== undefined && { run }),
  };
  const ofAccounts = ledger.readAccounts();
  return {
    facts: summaryFacts({ manifest, hub, accounts, events, ofAccounts, steps, byHand, now }),
    handOver,
    steps,
    events,
  };
}
