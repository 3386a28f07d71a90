import { ContentError } from '../hub/content-error.ts';
import { ON_PAPER } from '../hub/network-name.ts';
import { receipts } from '../ledger/fold.ts';
import { ledgerItems, readLedger } from '../ledger/ledger-files.ts';

/** A post of an item, as "Also on" links it. */
export interface ItemReceipt {
  /** The account's id, as the ledger has it. */
  readonly account: string;
  /** When it was posted: `2026-11-22T09:00:00Z`. */
  readonly at: string;
  readonly url: string;
}

/**
 * Where each item of the ledger was posted, by its id. A hub without a ledger has nothing.
 * @param paper whether posts on paper count.
 * @throws ContentError naming every damaged file of the ledger.
 */
export function readReceipts(folder: string, paper: boolean): ReadonlyMap<string, readonly ItemReceipt[]> {
  const { events, faults } = readLedger(folder, ledgerItems(folder));
  if (faults.length > 0) throw new ContentError(faults);
  const shown = events.filter(({ account }) => paper || !account.startsWith(ON_PAPER));
  const byItem = Map.groupBy(shown, ({ item }) => item);
  return new Map([...byItem].map(([id, own]) => [id, receipts(own)]));
}
