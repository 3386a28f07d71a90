import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ZodType } from 'zod';

/** Why a file of the ledger cannot be used, in words; a ContentError takes it as it stands. */
export interface LedgerFault {
  readonly file: string;
  readonly position: { readonly line: number; readonly column: number };
  readonly what: string;
  readonly instead: string;
}

/** What was read: when there are faults, nothing may be posted and nothing built on the events. */
export interface LedgerRead<E> {
  readonly events: readonly E[];
  readonly faults: readonly LedgerFault[];
}

/** One form of event: how its files are named, which kinds this Freesheet knows, and what they hold. */
export interface EventForm<E> {
  /** The kind that a path from the ledger's folder names; nothing when no event of this form is called so. */
  readonly kindOf: (path: string) => string | undefined;
  readonly nameOf: (event: E) => string;
  readonly kinds: ReadonlySet<string>;
  readonly schema: ZodType<E>;
}

/** Paths from the ledger's folder, sorted; what begins with a full stop is not the ledger's. */
export function eventFiles(ledger: string, folder: string): readonly string[] {
  const path = join(ledger, folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}

/** Reads files of one form. @param files paths from the ledger's folder. */
export function readEventFiles<E extends object>(
  ledger: string,
  files: readonly string[],
  form: EventForm<E>,
): LedgerRead<E> {
  const read = files.map((file) => readEvent(ledger, file, form));
  return {
    events: read.flatMap((one) => ('event' in one ? one.event : [])),
    faults: read.flatMap((one) => ('fault' in one ? one.fault : [])),
  };
}

/** What is wrong with a file by its name alone: it is of a kind that only a later Freesheet writes, or of none. */
export function nameFaults<E>(
  ledger: string,
  files: readonly string[],
  { kindOf, kinds }: EventForm<E>,
): readonly LedgerFault[] {
  return files.flatMap((file) => {
    const kind = kindOf(file);
    if (kind === undefined) return damaged(ledger, file, 'This is not the name of a file of the ledger.');
    return kinds.has(kind) ? [] : newer(ledger, file);
  });
}

function readEvent<E>(
  ledger: string,
  file: string,
  form: EventForm<E>,
): { readonly event: E } | { readonly fault: LedgerFault } {
  const [fault] = nameFaults(ledger, [file], form);
  if (fault) return { fault };
  const value = parsed(readFileSync(join(ledger, file), 'utf8'));
  if (isNewer(value, form.kinds)) return { fault: newer(ledger, file) };
  const result = form.schema.safeParse(value);
  if (!result.success) return { fault: damaged(ledger, file, 'This file of the ledger is damaged.') };
  return form.nameOf(result.data) === file
    ? { event: result.data }
    : { fault: damaged(ledger, file, 'This file of the ledger has the name of another.') };
}

function damaged(ledger: string, file: string, what: string): LedgerFault {
  const instead = 'Restore the file from git; never write one by hand.';
  return faultOf(ledger, file, `${what} Nothing was posted.`, instead);
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

function isNewer(value: unknown, kinds: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { version, kind } = value as { readonly version?: unknown; readonly kind?: unknown };
  return (typeof version === 'number' && version > 1) || (typeof kind === 'string' && !kinds.has(kind));
}
