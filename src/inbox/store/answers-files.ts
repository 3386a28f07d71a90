import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../news/times.ts';
import { answerEventSchema, type AnswerEvent } from '../answer-event.ts';
import { answerState, isOpen, type AnswerState } from '../answer-state.ts';
import { note } from './audit-files.ts';
import type { Decider } from './decisions-files.ts';
import { closeWithin } from './decisions-files.ts';
import { forgetWhere } from './forget-words-files.ts';
import { within } from './store-files.ts';

/** An answer as the private store keeps it. */
export interface KeptAnswer {
  readonly number: number;
  /** Our number of the message. */
  readonly message: number;
  /** Which answer to the message it is, from 1. */
  readonly n: number;
  /** Our own words, as they were written last. */
  readonly text: string;
  /** The role that wrote it. */
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly stands: AnswerState;
}

/** All answers to a message, oldest first. */
export function answersTo(db: DatabaseSync, message: number): readonly KeptAnswer[] {
  return db
    .prepare('SELECT * FROM answers WHERE message = ? ORDER BY n')
    .all(message)
    .map((row) => answerOf(db, row));
}

/** Which answer to a message is written next, from 1: the last, while it is not sent, or the one after it. */
export function answerToWrite(answers: readonly KeptAnswer[]): number {
  const last = answers.at(-1);
  return (last?.n ?? 0) + (last?.stands.state === 'sent' || !last ? 1 : 0);
}

/** Every answer with a call of which nobody knows the outcome, oldest first. What has a receipt was sent, whatever came of it later. */
export function openAnswers(db: DatabaseSync): readonly KeptAnswer[] {
  return db
    .prepare(
      `SELECT * FROM answers WHERE number IN (SELECT answer FROM answer_events WHERE kind = 'sending')
         AND number NOT IN (SELECT answer FROM answer_events WHERE kind = 'receipt') ORDER BY number`,
    )
    .all()
    .map((row) => answerOf(db, row))
    .filter(({ stands }) => isOpen(stands));
}

/** The network's ids of all other answers that were sent from an account: none of them is one that is looked for. */
export function answerPosts(db: DatabaseSync, account: string, except: number): readonly string[] {
  return db
    .prepare(
      `SELECT json_extract(e.body, '$.post') AS post FROM answer_events e JOIN answers a ON a.number = e.answer
         JOIN messages m ON m.number = a.message WHERE e.kind = 'receipt' AND m.account = ? AND a.number <> ?`,
    )
    .all(account, except)
    .map(({ post }) => String(post));
}

/** Answers that a second person is to look at, oldest first. */
export function answersToLookAt(db: DatabaseSync): readonly KeptAnswer[] {
  return db
    .prepare(
      "SELECT * FROM answers WHERE number IN (SELECT answer FROM answer_events WHERE kind = 'look asked') ORDER BY number",
    )
    .all()
    .map((row) => answerOf(db, row))
    .filter(({ stands }) => stands.state === 'asked');
}

/**
 * Keeps the words of an answer: those of the one that is not sent yet, or of a new one. Words that were changed after
 * somebody looked at them are to be looked at again.
 * @returns the answer; or why its words cannot be changed now.
 */
export function write(
  db: DatabaseSync,
  message: number,
  text: string,
  { by, now }: Decider,
): KeptAnswer | string {
  return within(db, () => {
    const all = answersTo(db, message);
    const last = all.at(-1);
    if (all.some((one) => one.stands.state === 'sent' && one.text === text))
      return 'These very words were sent already. Nothing was sent now.';
    if (last && isOpen(last.stands)) {
      return 'An answer to this message is being sent, or nobody knows whether it was. Settle that first.';
    }
    if (last && last.stands.state !== 'sent') {
      if (last.text === text) return last;
      db.prepare('UPDATE answers SET text = ?, made_by = ?, made_at = ? WHERE number = ?').run(
        text,
        by,
        now,
        last.number,
      );
      const { state, askedBy } = last.stands;
      if (state === 'looked' || state === 'change')
        put(db, last.number, { kind: 'look asked', at: now, by: askedBy ?? by });
      note(db, { at: now, by, what: 'changed the answer', message });
      return oneOf(db, last.number);
    }
    const { lastInsertRowid } = db
      .prepare('INSERT INTO answers (message, n, text, made_by, made_at) VALUES (?, ?, ?, ?, ?)')
      .run(message, (last?.n ?? 0) + 1, text, by, now);
    note(db, { at: now, by, what: 'wrote an answer', message });
    return oneOf(db, Number(lastInsertRowid));
  });
}

/** Notes what happened to an answer, and who did it. */
export function record(
  db: DatabaseSync,
  answer: KeptAnswer,
  event: AnswerEvent,
  what: string,
  by: string,
): KeptAnswer {
  return within(db, () => {
    put(db, answer.number, event);
    note(db, { at: event.at, by, what, message: answer.message });
    const now = oneOf(db, answer.number);
    forgetWhere(db, answer.message);
    if (now.stands.state === 'sent') closeWithin(db, answer.message, 'answered', { by, now: event.at });
    return now;
  });
}

/**
 * Claims the one call that sends an answer. Two desks that do it at once are told apart here, and nowhere else.
 * @param may asked of the answer as it is at this moment; why it may not be sent, in words.
 * @returns why nothing may be sent.
 */
export function claim(
  db: DatabaseSync,
  answer: KeptAnswer,
  sending: Extract<AnswerEvent, { kind: 'sending' }>,
  may: (now: KeptAnswer) => string | undefined,
): string | undefined {
  return within(db, () => {
    const others = answersTo(db, answer.message);
    const now = others.find(({ number }) => number === answer.number);
    if (!now) return 'The message is not kept any more. Nothing was sent.';
    const refused =
      now.stands.state === 'sent'
        ? 'This answer was sent already. Nothing was sent now.'
        : others.some(({ stands }) => isOpen(stands))
          ? 'Another desk is sending an answer to this message, or nobody knows whether one was sent. Nothing was sent now.'
          : now.text !== answer.text
            ? 'Somebody has changed the answer meanwhile. Nothing was sent: read it again.'
            : may(now);
    if (refused !== undefined) return refused;
    put(db, answer.number, sending);
    note(db, { at: sending.at, by: sending.by, what: 'began to send the answer', message: answer.message });
    return undefined;
  });
}

/** The same end of the same call, found by two desks at once, is written once. */
function put(db: DatabaseSync, answer: number, event: AnswerEvent): void {
  db.prepare(
    'INSERT OR IGNORE INTO answer_events (answer, kind, at, attempt, body) VALUES (?, ?, ?, ?, ?)',
  ).run(answer, event.kind, event.at, 'attempt' in event ? event.attempt : null, JSON.stringify(event));
}

function oneOf(db: DatabaseSync, number: number): KeptAnswer {
  const row = db.prepare('SELECT * FROM answers WHERE number = ?').get(number);
  if (!row) throw new Error(`There is no answer ${number}.`);
  return answerOf(db, row);
}

function answerOf(db: DatabaseSync, row: Readonly<Record<string, unknown>>): KeptAnswer {
  const number = Number(row['number']);
  const events = db
    .prepare('SELECT body FROM answer_events WHERE answer = ? ORDER BY number')
    .all(number)
    .map(({ body }) => answerEventSchema.parse(JSON.parse(String(body))));
  return {
    number,
    message: Number(row['message']),
    n: Number(row['n']),
    text: String(row['text']),
    madeBy: String(row['made_by']),
    madeAt: String(row['made_at']),
    stands: answerState(events),
  };
}
