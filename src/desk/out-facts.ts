import { compose } from '../compose/compose.ts';
import { fold, type Progress } from '../ledger/fold.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import type { Post } from '../networks/post.ts';
import type { HandOverFacts } from '../reports/handed-post.ts';
import type { SummaryFacts } from '../reports/summary.ts';
import { fittedTo } from '../syndication/plan/situation.ts';
import type { Step } from '../syndication/plan/step.ts';
import { knownAccounts } from '../syndication/known-accounts.ts';
import type { RunAccount } from '../syndication/run-account.ts';
import { gather } from '../syndication/summary/gather.ts';
import { inWordsOf } from '../syndication/wanted.ts';
import type { Office } from './office.ts';

/** What goes out, what went wrong, and what a person posts by hand: all read at one moment. */
export interface OutFacts {
  readonly summary: SummaryFacts;
  readonly handOver: HandOverFacts;
  readonly steps: readonly Step[];
  readonly events: readonly LedgerEvent[];
  readonly progress: (item: string) => readonly Progress[];
  /** With what the ledger knows of their servers. */
  readonly accounts: readonly RunAccount[];
}

/** Reads the ledger and makes the plan. */
export function outFacts(office: Office): OutFacts {
  const { hub, accounts, env } = office;
  const manifest = office.manifest();
  const now = office.now();
  const { ledger } = office;
  const { facts, handOver, steps, events } = gather({ manifest, hub, accounts, ledger, now, env });
  const byItem = Map.groupBy(events, ({ item }) => item);
  return {
    summary: facts,
    handOver,
    steps,
    events,
    accounts: knownAccounts(accounts, ledger),
    progress: (item) => fold(byItem.get(item) ?? []),
  };
}

/** The steps that are still to be taken, by when: those that are due first. */
export function stillToCome(steps: readonly Step[]): readonly Step[] {
  const at = ({ action, until }: Step): string => (action === 'wait' ? (until ?? '~') : '');
  return steps
    .filter(({ action }) =>
      ['publish', 'correct', 'take-down', 'look-first', 'wait', 'hold', 'ask'].includes(action),
    )
    .toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/** The post of a step as it will look, with how long it is; nothing where it makes none. */
export function postOf(
  { accounts }: Pick<OutFacts, 'accounts'>,
  step: Step,
  item: ManifestItem | undefined,
): { readonly post: Post; readonly count: number; readonly max: number; readonly unit: string } | undefined {
  const account = accounts.find((one) => one.account.id === step.account);
  const fitted = account && fittedTo(account);
  if (!item || !fitted || step.action === 'take-down') return undefined;
  const post = step.text === undefined ? compose(item, fitted) : inWordsOf(item, step.text, fitted);
  const { count, max, unit } = fitted.limits;
  return { post, count: count(post.text), max, unit };
}
