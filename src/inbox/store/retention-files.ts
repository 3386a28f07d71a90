import type { DatabaseSync } from 'node:sqlite';
import { daysLater } from '../../news/civil-time.ts';
import type { Instant } from '../../news/times.ts';
import { note } from './audit-files.ts';
import { messageOf } from './message-rows.ts';
import { hashOf } from './take-in-files.ts';
import { within } from './store-files.ts';

/** Who lets messages go without a person. */
const RETENTION = 'retention';

/** How many messages are let go in one step, so that nobody waits long for the store. */
const AT_ONCE = 500;

/**
 * Lets go of every message that was closed so many days ago and that nobody wrote a reason to keep, with its answers.
 * @param keepDays days after closing, 90 by the usual rule.
 * @returns how many.
 */
export function letGo(db: DatabaseSync, keepDays: number, now: Instant, zone: string): number {
  const before = daysLater(now, -keepDays, zone);
  let all = 0;
  for (;;) {
    const gone = within(db, () => {
      const due = db
        .prepare(
          'SELECT * FROM messages WHERE closed_at < ? AND keep_because IS NULL ORDER BY number LIMIT ?',
        )
        .all(before, AT_ONCE)
        .map(messageOf);
      for (const message of due) forget(db, message);
      if (due.length > 0)
        note(db, { at: now, by: RETENTION, what: `let go of ${due.length} messages after ${keepDays} days` });
      return due.length;
    });
    all += gone;
    if (gone < AT_ONCE) return all;
  }
}

/** Takes a message away with all that hangs on it, and remembers by a hash that it is not to come back. */
export function forget(
  db: DatabaseSync,
  { number, account, id }: { readonly number: number; readonly account: string; readonly id: string },
): void {
  db.prepare('INSERT OR IGNORE INTO forgotten (hash) VALUES (?)').run(hashOf(account, id));
  db.prepare('DELETE FROM messages WHERE number = ?').run(number);
}
