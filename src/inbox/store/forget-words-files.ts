import type { DatabaseSync } from 'node:sqlite';

/**
 * Takes out the words and the author of a message that its author took away, and the drafts made of it; of a draft that was
 * approved the words are public. Nothing, where a person wrote why it is kept.
 */
export function forgetWords(db: DatabaseSync, message: number): void {
  const { changes } = db
    .prepare(
      `UPDATE messages SET text = '', author_id = '', author_name = '', author_shown = NULL, links = '[]', attachments = '[]',
         url = NULL, language = NULL WHERE number = ? AND gone_at IS NOT NULL AND keep_because IS NULL`,
    )
    .run(message);
  if (changes === 0) return;
  db.prepare("DELETE FROM drafts WHERE message = ? AND state <> 'approved'").run(message);
  forgetWhere(db, message);
}

/**
 * Takes out where a message that its author took away stood; but not while nobody knows whether an answer to it was sent,
 * which is looked for there.
 */
export function forgetWhere(db: DatabaseSync, message: number): void {
  db.prepare(
    `UPDATE messages SET handle = '{}' WHERE number = ? AND gone_at IS NOT NULL AND keep_because IS NULL AND NOT EXISTS
       (SELECT 1 FROM answers a JOIN answer_events e ON e.answer = a.number WHERE a.message = messages.number
         AND e.kind = 'sending' AND NOT EXISTS (SELECT 1 FROM answer_events o WHERE o.answer = a.number
         AND o.attempt = e.attempt AND o.kind IN ('receipt', 'failed', 'settled')))`,
  ).run(message);
}
