import type { DatabaseSync } from 'node:sqlite';
import type { KeptMessage } from '../kept-message.ts';
import { answersTo, type KeptAnswer } from './answers-files.ts';
import { auditOf, note, type AuditLine } from './audit-files.ts';
import type { Decider } from './decisions-files.ts';
import { messageOf } from './message-rows.ts';
import { forget } from './retention-files.ts';
import { within } from './store-files.ts';

/** Somebody who wrote to us: the name or the id by which a network knows them, on all accounts or on one. */
export interface Person {
  readonly name: string;
  readonly account?: string;
}

/** All that is kept of one person's. */
export interface OfPerson {
  readonly messages: readonly {
    readonly message: KeptMessage;
    readonly answers: readonly KeptAnswer[];
    readonly audit: readonly AuditLine[];
  }[];
}

/** All that is kept of one person's: what the law lets them ask for. Asking stands in the audit. */
export function exportPerson(db: DatabaseSync, person: Person, { by, now }: Decider): OfPerson {
  return within(db, () => {
    const messages = messagesOf(db, person).map((message) => ({
      message,
      answers: answersTo(db, message.number),
      audit: auditOf(db, message.number),
    }));
    for (const { message } of messages)
      note(db, { at: now, by, what: 'exported for its author', message: message.number });
    return { messages };
  });
}

/** How many messages of a person were erased, and how many stay because somebody wrote why they are kept. */
export interface Erased {
  readonly erased: number;
  readonly kept: number;
}

/**
 * Takes all of one person's messages away, with the answers to them and the drafts made of them. They do not come back
 * with the next question. What was published, or stands at the network, is not touched by this; nor what a person wrote a
 * reason to keep, as for safeguarding: that reason is taken out first.
 */
export function erasePerson(db: DatabaseSync, person: Person, { by, now }: Decider): Erased {
  const erased = within(db, () => {
    const all = messagesOf(db, person);
    const messages = all.filter(({ keepBecause }) => keepBecause === undefined);
    for (const message of messages) {
      forget(db, message);
      note(db, {
        at: now,
        by,
        what: 'erased for its author',
        message: message.number,
        account: message.account,
      });
    }
    return { erased: messages.length, kept: all.length - messages.length };
  });
  // Pages of the file that held words are written over, and given back.
  db.exec('VACUUM');
  return erased;
}

function messagesOf(db: DatabaseSync, { name, account }: Person): readonly KeptMessage[] {
  const bare = name.replace(/^@/, '');
  return db
    .prepare(
      `SELECT * FROM messages WHERE (author_id = ? OR author_name = ? COLLATE NOCASE OR author_name = ? COLLATE NOCASE)
         AND author_id <> '' AND (? IS NULL OR account = ?) ORDER BY at, number`,
    )
    .all(name, bare, `@${bare}`, account ?? null, account ?? null)
    .map(messageOf);
}
