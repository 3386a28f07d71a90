import type { AccountEvent } from '../../src/ledger/account-event.ts';
import type { EventOf, LedgerEvent } from '../../src/ledger/event.ts';
import type { Ledger } from '../../src/syndication/ledger-files.ts';

/** The ledger's branch as all runs share it. */
export interface Branch {
  /** A copy of its own, as each run of a workflow begins with. */
  readonly clone: () => Clone;
}

/** One run's own copy of the ledger. */
export interface Clone {
  readonly ledger: Ledger;
  /** Puts what is new here on the branch, and brings what others put there. */
  readonly push: () => void;
}

/** Begins an empty ledger. */
export function branch(): Branch {
  const shared = new Set<LedgerEvent | AccountEvent>();
  return {
    clone: () => {
      const own = new Set(shared);
      return { ledger: ledgerOf(own), push: () => void merge(own, shared) };
    },
  };
}

/** As git merges two branches of event files: each file of either is in both. */
function merge<T>(one: Set<T>, other: Set<T>): void {
  for (const event of one) other.add(event);
  for (const event of other) one.add(event);
}

function ledgerOf(events: Set<LedgerEvent | AccountEvent>): Ledger {
  const ofItems = () => [...events].filter((event): event is LedgerEvent => 'item' in event);
  return {
    read: (items) => {
      const wanted = new Set(items);
      return ofItems().filter(({ item }) => wanted.has(item));
    },
    sentAfter: (after) =>
      ofItems().filter((event): event is EventOf<'sending'> => {
        return event.kind === 'sending' && event.action === 'post' && event.at > after;
      }),
    write: (event) => void events.add(event),
    readAccounts: () => [...events].filter((event): event is AccountEvent => !('item' in event)),
    writeAccount: (event) => void events.add(event),
  };
}
