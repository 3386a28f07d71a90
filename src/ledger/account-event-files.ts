import { accountEventSchema, type AccountEvent } from './account-event.ts';
import { eventFiles, readEventFiles, type EventForm, type LedgerRead } from './event-files.ts';
import { ACCOUNTS_FOLDER, readAccountEventName, writeAccountEventName } from './event-name.ts';

/** The form of the accounts' own events. */
export const ACCOUNT_EVENTS: EventForm<AccountEvent> = {
  kindOf: (path) => readAccountEventName(path)?.kind,
  nameOf: writeAccountEventName,
  kinds: new Set(accountEventSchema.options.map(({ shape }) => shape.kind.value)),
  schema: accountEventSchema,
};

/** Every event of accounts themselves. @param ledger the ledger's folder; one that does not exist is an empty ledger. */
export function readAccountEvents(ledger: string): LedgerRead<AccountEvent> {
  return readEventFiles(ledger, accountFiles(ledger), ACCOUNT_EVENTS);
}

/** The files in the accounts' own folder, paths from the ledger's. */
export function accountFiles(ledger: string): readonly string[] {
  return eventFiles(ledger, ACCOUNTS_FOLDER).flatMap((account) => eventFiles(ledger, account));
}
