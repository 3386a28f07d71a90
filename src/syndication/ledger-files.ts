import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ContentError } from '../hub/content-error.ts';
import { readAccountEvents } from '../ledger/account-event-files.ts';
import type { AccountEvent } from '../ledger/account-event.ts';
import type { EventOf, LedgerEvent } from '../ledger/event.ts';
import type { LedgerRead } from '../ledger/event-files.ts';
import { writeAccountEventName, writeEventName } from '../ledger/event-name.ts';
import { readLedger, recentSendings } from '../ledger/ledger-files.ts';
import type { Instant } from '../news/times.ts';
import { flushFolder } from '../hub/whole-files.ts';

/** The ledger as a run uses it. */
export interface Ledger {
  /** @throws ContentError naming every damaged file, or a ledger newer than this Freesheet. */
  readonly read: (items: Iterable<string>) => readonly LedgerEvent[];
  /** New posts sent after a moment, of any item. @throws ContentError likewise. */
  readonly sentAfter: (after: Instant) => readonly EventOf<'sending'>[];
  /** Writes an event so that it outlives a power cut, or throws and has written nothing. Never overwrites. */
  readonly write: (event: LedgerEvent) => void;
  /** Every event of accounts themselves. @throws ContentError likewise. */
  readonly readAccounts: () => readonly AccountEvent[];
  /** Writes an event of an account, likewise. */
  readonly writeAccount: (event: AccountEvent) => void;
}

/** What writing asks of the disk; a test hands in one that is full, or dies. */
export interface Disk {
  /** Writes a new file and flushes it. */
  readonly writeFlushed: (path: string, text: string) => void;
  /** Moves a file, which makes it an event of the ledger, and flushes its folder. */
  readonly moveFlushed: (from: string, to: string) => void;
}

/** Where files lie while they are written; what a killed run left there counts for nothing. */
const UNFINISHED = '.unfinished';

/** The ledger in a folder, which is made by the first event. */
export function openLedger(folder: string, disk: Disk): Ledger {
  return {
    read: (items) => whole(readLedger(folder, items)),
    sentAfter: (after) => whole(recentSendings(folder, after)),
    write: (event) => write(writeEventName(event), event),
    readAccounts: () => whole(readAccountEvents(folder)),
    writeAccount: (event) => write(writeAccountEventName(event), event),
  };

  function write(name: string, event: LedgerEvent | AccountEvent): void {
    const path = join(folder, name);
    const unfinished = join(folder, UNFINISHED, name.replaceAll('/', '~'));
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(dirname(unfinished), { recursive: true });
    if (existsSync(path)) throw new Error(`An event of the ledger is never overwritten: ${path}`);
    disk.writeFlushed(unfinished, `${JSON.stringify(event, null, 2)}\n`);
    disk.moveFlushed(unfinished, path);
  }
}

/** Removes what killed runs left half written. Only for who has locked the ledger. */
export function sweepLedger(folder: string): void {
  rmSync(join(folder, UNFINISHED), { recursive: true, force: true });
}

/** This computer's disk. */
export const realDisk: Disk = {
  writeFlushed: (path, text) => {
    const file = openSync(path, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  moveFlushed: (from, to) => {
    renameSync(from, to);
    flushFolder(dirname(to));
    flushFolder(dirname(dirname(to)));
  },
};

function whole<E>({ events, faults }: LedgerRead<E>): readonly E[] {
  if (faults.length > 0) throw new ContentError(faults);
  return events;
}
