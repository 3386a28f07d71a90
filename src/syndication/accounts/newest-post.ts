import type { EventName } from '../../ledger/event-name.ts';
import { fold } from '../../ledger/fold.ts';
import type { LedgerEvent } from '../../ledger/event.ts';
import type { Instant } from '../../news/times.ts';

/** A post that readers can open. */
export interface NewestPost {
  readonly url: string;
  readonly at: Instant;
}

/**
 * The newest post of an account that is still there, as far as the ledger knows.
 * @param receipts the names of receipts, newest first.
 * @param after only posts made since, when a proof has to be given anew.
 * @param read the events of an item; called for as few items as can be.
 */
export function newestPost(
  receipts: readonly EventName[],
  ledgerId: string,
  after: Instant | undefined,
  read: (item: string) => readonly LedgerEvent[],
): NewestPost | undefined {
  const own = receipts.filter(
    ({ account, at }) => account === ledgerId && (after === undefined || at > after),
  );
  for (const { item, n, at } of own) {
    const progress = fold(read(item)).find((one) => one.account === ledgerId && one.n === n);
    if (progress?.state === 'posted' && progress.posted?.url) return { url: progress.posted.url, at };
  }
  return undefined;
}
