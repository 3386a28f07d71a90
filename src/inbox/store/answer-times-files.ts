import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../news/times.ts';

/** When a message came and when it was answered. */
export interface AnswerTime {
  readonly account: string;
  readonly came: Instant;
  readonly answered: Instant;
}

/** How long people waited for a first answer, of all that are kept and were answered. */
export function answerTimes(db: DatabaseSync): readonly AnswerTime[] {
  const rows = db
    .prepare(
      `SELECT m.account AS account, m.at AS came, min(e.at) AS answered
         FROM messages m JOIN answers a ON a.message = m.number
         JOIN answer_events e ON e.answer = a.number
        WHERE e.kind = 'receipt' OR (e.kind = 'settled' AND json_extract(e.body, '$.outcome') = 'sent')
        GROUP BY m.number`,
    )
    .all();
  return rows.map((row) => ({
    account: String(row['account']),
    came: String(row['came']),
    answered: String(row['answered']),
  }));
}
