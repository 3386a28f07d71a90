import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../news/times.ts';
import type { Closing } from '../kept-message.ts';
import { note } from './audit-files.ts';
import { forgetWords } from './forget-words-files.ts';
import { within } from './store-files.ts';

/** Who decides something, by role, and when. */
export interface Decider {
  readonly by: string;
  readonly now: Instant;
}

/** What a person may decide about a message, and the name under which it stands in the audit. */
const DECISIONS = {
  item: 'attached to an item',
  assignee: 'given to a role',
  keep_because: 'kept beyond its time, or no longer',
  hidden_at: 'hidden from others',
} as const;

/** Changes one field of a message that a person decides on, and notes who did. */
export function decide(
  db: DatabaseSync,
  number: number,
  field: keyof typeof DECISIONS,
  value: string | undefined,
  { by, now }: Decider,
): void {
  within(db, () => {
    db.prepare(`UPDATE messages SET ${field} = ? WHERE number = ?`).run(value ?? null, number);
    note(db, { at: now, by, what: DECISIONS[field], message: number });
    // What its author took away stayed for a reason only.
    if (field === 'keep_because' && value === undefined) forgetWords(db, number);
  });
}

/** Closes a message, or opens it again. */
export function close(
  db: DatabaseSync,
  number: number,
  because: Closing | undefined,
  { by, now }: Decider,
): void {
  within(db, () => closeWithin(db, number, because, { by, now }));
}

/** The same inside a step that writes more. */
export function closeWithin(
  db: DatabaseSync,
  number: number,
  because: Closing | undefined,
  { by, now }: Decider,
): void {
  db.prepare('UPDATE messages SET closed_at = ?, closed_because = ? WHERE number = ?').run(
    because === undefined ? null : now,
    because ?? null,
    number,
  );
  note(db, {
    at: now,
    by,
    what: because === undefined ? 'opened again' : `closed: ${because}`,
    message: number,
  });
}
