import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerEventSchema, type EventOf, type LedgerEvent } from './event.ts';
import { ACCOUNTS_FOLDER, readEventName, writeEventName } from './event-name.ts';

/** Why a file of the ledger cannot be used, in words; a ContentError takes it as it stands. */
export interface LedgerFault {
  readonly file: string;
  readonly position: { readonly line: number; readonly column: number };
  readonly what: string;
  readonly instead: string;
}

/** What was read: when there are faults, nothing may be posted and nothing built on the events. */
export interface LedgerRead<E extends LedgerEvent = LedgerEvent> {
  readonly events: readonly E[];
  readonly faults: readonly LedgerFault[];
}

/** The kinds that this Freesheet knows. */
const KINDS: ReadonlySet<string> = new Set(ledgerEventSchema.options.map(({ shape }) => shape.kind.value));

/**
 * Every event of the items named, and of no others. What the accounts' own folder holds is a fault: this Freesheet
 * writes nothing there, so a later one did, and it may say what must not be posted.
 * @param ledger the ledger's folder; one that does not exist is an empty ledger.
 */
export function readLedger(ledger: string, items: Iterable<string>): LedgerRead {
  const { events, faults } = readFiles(
    ledger,
    [...new Set(items)].flatMap((item) => eventFiles(ledger, item)),
  );
  return { events, faults: [...faults, ...accountEvents(ledger).map((file) => newer(ledger, file))] };
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
  const { events, faults } = readFiles(ledger, files);
  return { events: events.filter(isNewPost), faults };
}

function isNewPost(event: LedgerEvent): event is EventOf<'sending'> {
  return event.kind === 'sending' && event.action === 'post';
}

/** Events of accounts themselves, paths from the ledger's folder. */
function accountEvents(ledger: string): readonly string[] {
  return eventFiles(ledger, ACCOUNTS_FOLDER).flatMap((account) => eventFiles(ledger, account));
}

/** Paths from the ledger's folder, sorted; what begins with a full stop is not the ledger's. */
function eventFiles(ledger: string, item: string): readonly string[] {
  const folder = join(ledger, item);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .map((name) => `${item}/${name}`);
}

function readFiles(ledger: string, files: readonly string[]): LedgerRead {
  const read = files.map((file) => readFile(ledger, file));
  return {
    events: read.filter((one) => 'kind' in one),
    faults: read.filter((one) => 'what' in one),
  };
}

function readFile(ledger: string, file: string): LedgerEvent | LedgerFault {
  const damaged = (what: string) =>
    faultOf(
      ledger,
      file,
      `${what} Nothing was posted.`,
      'Restore the file from git; never write one by hand.',
    );
  const name = readEventName(file);
  if (!name) return damaged('This is not the name of a file of the ledger.');
  const value = parsed(readFileSync(join(ledger, file), 'utf8'));
  if (!KINDS.has(name.kind) || isNewer(value)) return newer(ledger, file);
  const result = ledgerEventSchema.safeParse(value);
  if (!result.success) return damaged('This file of the ledger is damaged.');
  return writeEventName(result.data) === file
    ? result.data
    : damaged('This file of the ledger has the name of another.');
}

function newer(ledger: string, file: string): LedgerFault {
  return faultOf(
    ledger,
    file,
    'This ledger is newer than this Freesheet. Nothing was posted.',
    'Use the newest Freesheet: merge it, and run again.',
  );
}

function faultOf(ledger: string, file: string, what: string, instead: string): LedgerFault {
  return { file: join(ledger, file), position: { line: 1, column: 1 }, what, instead };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNewer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { version, kind } = value as { readonly version?: unknown; readonly kind?: unknown };
  return (typeof version === 'number' && version > 1) || (typeof kind === 'string' && !KINDS.has(kind));
}
