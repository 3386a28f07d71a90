import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../news/times.ts';

/** A line of the audit: who did what, and when. Never a word of a message or an answer, and never a name. */
export interface AuditLine {
  readonly at: Instant;
  /** A role. */
  readonly by: string;
  readonly what: string;
  /** Our number of the message. */
  readonly message?: number;
  readonly account?: string;
}

/** Adds a line to the audit. */
export function note(db: DatabaseSync, { at, by, what, message, account }: AuditLine): void {
  db.prepare('INSERT INTO audit (at, by, what, message, account) VALUES (?, ?, ?, ?, ?)').run(
    at,
    by,
    what,
    message ?? null,
    account ?? null,
  );
}

/** The lines about a message, oldest first. */
export function auditOf(db: DatabaseSync, message: number): readonly AuditLine[] {
  return db.prepare('SELECT * FROM audit WHERE message = ? ORDER BY number').all(message).map(lineOf);
}

/** The last lines of all, newest first. */
export function lastAudit(db: DatabaseSync, most: number): readonly AuditLine[] {
  return db.prepare('SELECT * FROM audit ORDER BY number DESC LIMIT ?').all(most).map(lineOf);
}

function lineOf(row: Readonly<Record<string, unknown>>): AuditLine {
  return {
    at: String(row['at']),
    by: String(row['by']),
    what: String(row['what']),
    ...(row['message'] !== null && { message: Number(row['message']) }),
    ...(row['account'] !== null && { account: String(row['account']) }),
  };
}
