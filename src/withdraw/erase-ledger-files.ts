import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { LedgerEvent } from '../ledger/event.ts';
import { writeEventName } from '../ledger/event-name.ts';
import { openLedger, type Disk } from '../syndication/ledger-files.ts';
import type { ErasedLedger } from './erase-ledger.ts';

/**
 * Puts erased events in the place of those they were: the only change that an event of the ledger ever sees.
 * Each file is there whole, as it was or as it will be, whenever this is stopped; running it again finishes it.
 * @returns how many files were changed or added.
 */
export function eraseLedgerFiles(ledger: string, { added, erased }: ErasedLedger, disk: Disk): number {
  const { write } = openLedger(ledger, disk);
  for (const event of added) write(event);
  const changed = erased.filter((event) => !isWritten(ledger, event));
  for (const event of changed) replace(ledger, event, disk);
  return added.length + changed.length;
}

function isWritten(ledger: string, event: LedgerEvent): boolean {
  const path = join(ledger, writeEventName(event));
  return existsSync(path) && isDeepStrictEqual(JSON.parse(readFileSync(path, 'utf8')), event);
}

/** By way of a file beside it whose name begins with a full stop, which no reader of the ledger takes for an event. */
function replace(ledger: string, event: LedgerEvent, disk: Disk): void {
  const name = writeEventName(event);
  const beside = join(ledger, name.replace('/', '/.'));
  disk.writeFlushed(beside, `${JSON.stringify(event, null, 2)}\n`);
  disk.moveFlushed(beside, join(ledger, name));
}
