import { existsSync, readdirSync } from 'node:fs';
import { ACCOUNT_EVENTS, accountFiles } from './account-event-files.ts';
import { eventFiles, nameFaults, readEventFiles, type EventForm, type LedgerRead } from './event-files.ts';
import { ledgerEventSchema, type EventOf, type LedgerEvent } from './event.ts';
import { ACCOUNTS_FOLDER, readEventName, writeEventName, type EventName } from './event-name.ts';

/** The form of the items' events. */
const ITEM_EVENTS: EventForm<LedgerEvent> = {
  kindOf: (path) => readEventName(path)?.kind,
  nameOf: writeEventName,
  kinds: new Set(ledgerEventSchema.options.map(({ shape }) => shape.kind.value)),
  schema: ledgerEventSchema,
};

/**
 * Every event of the items named, and of no others. A file in the accounts' own folder of which this Freesheet does not
 * know the kind is a fault: a later one wrote it, and it may say what must not be posted.
 * @param ledger the ledger's folder; one that does not exist is an empty ledger.
 */
export function readLedger(ledger: string, items: Iterable<string>): LedgerRead<LedgerEvent> {
  const files = [...new Set(items)].flatMap((item) => eventFiles(ledger, item));
  const { events, faults } = readEventFiles(ledger, files, ITEM_EVENTS);
  return { events, faults: [...faults, ...nameFaults(ledger, accountFiles(ledger), ACCOUNT_EVENTS)] };
}

/** The id of every item that the ledger knows: each was once sent, or was to be. */
export function ledgerItems(ledger: string): readonly string[] {
  if (!existsSync(ledger)) return [];
  return readdirSync(ledger, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== ACCOUNTS_FOLDER)
    .map(({ name }) => name)
    .toSorted();
}

/**
 * The sendings of new posts, of any item, made after a moment: what the hourly cap counts. Found by the names of
 * the files; only those few are opened.
 */
export function recentSendings(ledger: string, after: string): LedgerRead<EventOf<'sending'>> {
  const files = ledgerItems(ledger)
    .flatMap((item) => eventFiles(ledger, item))
    .filter((file) => {
      const name = readEventName(file);
      return name?.kind === 'sending' && name.at > after;
    });
  const { events, faults } = readEventFiles(ledger, files, ITEM_EVENTS);
  return { events: events.filter(isNewPost), faults };
}

/** The names of all receipts, newest first. No file is opened. */
export function receiptNames(ledger: string): readonly EventName[] {
  return ledgerItems(ledger)
    .flatMap((item) => eventFiles(ledger, item))
    .flatMap((file) => readEventName(file) ?? [])
    .filter(({ kind }) => kind === 'receipt')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

function isNewPost(event: LedgerEvent): event is EventOf<'sending'> {
  return event.kind === 'sending' && event.action === 'post';
}
