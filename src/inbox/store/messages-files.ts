import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../news/times.ts';
import type { KeptMessage } from '../kept-message.ts';
import { messageOf } from './message-rows.ts';

/** A message by our number of it. */
export function messageBy(db: DatabaseSync, number: number): KeptMessage | undefined {
  const row = db.prepare('SELECT * FROM messages WHERE number = ?').get(number);
  return row && messageOf(row);
}

/** All messages that wait for somebody, oldest first. */
export function waitingMessages(db: DatabaseSync): readonly KeptMessage[] {
  return db
    .prepare('SELECT * FROM messages WHERE closed_at IS NULL ORDER BY at, number')
    .all()
    .map(messageOf);
}

/** The messages that were closed last, newest first. */
export function closedMessages(db: DatabaseSync, most: number): readonly KeptMessage[] {
  return db
    .prepare(
      'SELECT * FROM messages WHERE closed_at IS NOT NULL ORDER BY closed_at DESC, number DESC LIMIT ?',
    )
    .all(most)
    .map(messageOf);
}

/** What else was said around a message, oldest first: under the same post, or by the same person where it is private. */
export function around(
  db: DatabaseSync,
  { account, number, post, kind, author }: KeptMessage,
): readonly KeptMessage[] {
  const rows =
    kind === 'private'
      ? db
          .prepare(
            "SELECT * FROM messages WHERE account = ? AND author_id = ? AND kind = 'private' AND number <> ? ORDER BY at, number LIMIT 50",
          )
          .all(account, author.id, number)
      : db
          .prepare(
            'SELECT * FROM messages WHERE account = ? AND post = ? AND post IS NOT NULL AND number <> ? ORDER BY at, number LIMIT 50',
          )
          .all(account, post ?? '', number);
  return rows.map(messageOf);
}

/** Messages of an account whose authors may still change them: those that wait, or came after a moment. Newest first. */
export function stillToLookAt(
  db: DatabaseSync,
  account: string,
  since: Instant,
  most: number,
): readonly KeptMessage[] {
  return db
    .prepare(
      `SELECT * FROM messages WHERE account = ? AND gone_at IS NULL AND (closed_at IS NULL OR at > ?)
       ORDER BY closed_at IS NOT NULL, at DESC LIMIT ?`,
    )
    .all(account, since, most)
    .map(messageOf);
}

/** Where to go on with an account, and what came of asking it last. */
export interface LastAsked {
  readonly account: string;
  readonly at: Instant;
  readonly cursor?: string;
  /** Why it could not be asked; empty when it was. */
  readonly outcome: string;
  readonly unseen: readonly string[];
}

/** How each account was asked last. */
export function lastAsked(db: DatabaseSync): ReadonlyMap<string, LastAsked> {
  const rows = db.prepare('SELECT * FROM asked').all();
  return new Map(
    rows.map((row) => [
      String(row['account']),
      {
        account: String(row['account']),
        at: String(row['at']),
        outcome: String(row['outcome']),
        unseen: JSON.parse(String(row['unseen'])) as readonly string[],
        ...(row['cursor'] !== null && { cursor: String(row['cursor']) }),
      },
    ]),
  );
}
