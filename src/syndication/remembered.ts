import type { AccountEvent } from '../ledger/account-event.ts';
import type { EventOf, LedgerEvent } from '../ledger/event.ts';
import { fold, type Progress } from '../ledger/fold.ts';
import type { Instant } from '../news/times.ts';
import type { Ledger } from './ledger-files.ts';

/** The ledger as a run reads it: each item once, until the run writes of it, or a save brings what others wrote. */
export interface Remembered extends Ledger {
  /** How far items have come, by item; one without events is left out. */
  readonly progress: (items: readonly string[]) => ReadonlyMap<string, readonly Progress[]>;
  /** Another number whenever something was written, or may have been. */
  readonly version: () => number;
  /** Forgets everything: others may have written. */
  readonly forget: () => void;
}

/** Remembers what was read of a ledger: a plan is made many times a run, and the archive is read once. */
export function remembered(ledger: Ledger): Remembered {
  const items = new Map<string, readonly Progress[]>();
  let version = 0;
  let sent: readonly EventOf<'sending'>[] | undefined;
  let ofAccounts: readonly AccountEvent[] | undefined;

  const progress = (wanted: readonly string[]) => {
    const unknown = new Set(wanted.filter((item) => !items.has(item)));
    const events = unknown.size === 0 ? new Map<string, LedgerEvent[]>() : byItem(ledger.read(unknown));
    for (const item of unknown) items.set(item, fold(events.get(item) ?? []));
    return new Map(wanted.map((item) => [item, items.get(item) ?? []]));
  };
  const sentAfter = (after: Instant) => {
    sent ??= ledger.sentAfter(after);
    return sent.filter(({ at }) => at > after);
  };
  return {
    ...ledger,
    progress,
    sentAfter,
    version: () => version,
    readAccounts: () => (ofAccounts ??= ledger.readAccounts()),
    write: (event) => {
      version += 1;
      ledger.write(event);
      items.delete(event.item);
      if (event.kind === 'sending' && event.action === 'post' && sent) sent = [...sent, event];
    },
    writeAccount: (event) => {
      version += 1;
      ledger.writeAccount(event);
      ofAccounts = undefined;
    },
    forget: () => {
      version += 1;
      items.clear();
      sent = undefined;
      ofAccounts = undefined;
    },
  };
}

function byItem(events: readonly LedgerEvent[]): Map<string, LedgerEvent[]> {
  return Map.groupBy(events, ({ item }) => item);
}
