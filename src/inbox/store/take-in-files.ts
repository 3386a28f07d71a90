import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Message, Standing } from '../../networks/message.ts';
import { NetworkError } from '../../networks/network.ts';
import type { Instant } from '../../news/times.ts';
import type { KeptMessage } from '../kept-message.ts';
import { note } from './audit-files.ts';
import { closeWithin } from './decisions-files.ts';
import { forgetWords } from './forget-words-files.ts';
import { messageOf } from './message-rows.ts';
import { within } from './store-files.ts';

/** The longest text that is kept, in UTF-16 units: ten times that of the network with the longest messages. */
const LONGEST_TEXT = 100_000;

/** What one question to an account brought. */
export interface Brought {
  readonly account: string;
  readonly messages: readonly Message[];
  readonly cursor?: string;
  readonly unseen: readonly string[];
  readonly now: Instant;
  /** The item that a message is about, where that shows. */
  readonly itemOf: (message: Message) => string | undefined;
}

/** How many messages were new, changed by their authors, and taken away by them. */
export interface Taken {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** So many messages that were all taken away at once are more likely a permission that the account has lost. */
const UNLIKELY = 5;

const ALL_GONE =
  'Every message is said to be gone. That is unlikely, so nothing was taken away here: see whether the account may still read them.';

/** Who sees to the messages without a person. */
const COLLECT = 'collect';

/**
 * Keeps what an account's network brought, and from where to go on, in one step: killed before its end, the next
 * question brings all of it again. Each message is kept once, however often it comes.
 */
export function takeIn(db: DatabaseSync, brought: Brought): Taken {
  const { account, cursor, now, unseen } = brought;
  return within(db, () => {
    const counts = brought.messages.map((message) => takeOne(db, brought, message));
    db.prepare(
      `INSERT INTO asked (account, cursor, at, outcome, unseen) VALUES (?, ?, ?, '', ?)
       ON CONFLICT (account) DO UPDATE SET cursor = coalesce(excluded.cursor, cursor), at = excluded.at, outcome = '', unseen = excluded.unseen`,
    ).run(account, cursor ?? null, now, JSON.stringify(unseen));
    const count = (what: string): number => counts.filter((one) => one === what).length;
    return { added: count('added'), changed: count('changed'), gone: 0 };
  });
}

/** Notes that an account could not be asked, and why. Where to go on stays as it was. */
export function noteUnasked(db: DatabaseSync, account: string, why: string, now: Instant): void {
  db.prepare(
    `INSERT INTO asked (account, at, outcome, unseen) VALUES (?, ?, ?, '[]')
     ON CONFLICT (account) DO UPDATE SET at = excluded.at, outcome = excluded.outcome`,
  ).run(account, now, why);
}

/**
 * Does as the authors did: a changed message is changed here, and one that was taken away is wiped.
 * @throws NetworkError when all are said to be gone at once, which is not believed.
 */
export function bringInLine(
  db: DatabaseSync,
  account: string,
  standings: readonly Standing[],
  now: Instant,
): Taken {
  const gone = standings.filter(({ stands }) => stands === 'gone').length;
  if (gone >= UNLIKELY && gone === standings.length) throw new NetworkError('later', ALL_GONE);
  return within(db, () => {
    const counts = standings.map((standing) => {
      const kept = keptBy(db, account, standing.id);
      if (!kept || kept.goneAt !== undefined) return 'same';
      if (standing.stands === 'gone') return wipe(db, kept, now);
      return change(db, kept, standing.message, now);
    });
    const count = (what: string): number => counts.filter((one) => one === what).length;
    return { added: 0, changed: count('changed'), gone: count('gone') };
  });
}

/** What a message that is no more is remembered by. */
export function hashOf(account: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([account, id]))
    .digest('hex');
}

function takeOne(
  db: DatabaseSync,
  { account, now, itemOf }: Brought,
  message: Message,
): 'added' | 'changed' | 'same' {
  const kept = keptBy(db, account, message.id);
  if (kept) return kept.goneAt === undefined ? change(db, kept, message, now) : 'same';
  if (db.prepare('SELECT 1 FROM forgotten WHERE hash = ?').get(hashOf(account, message.id))) return 'same';
  const { author } = message;
  db.prepare(
    `INSERT INTO messages (account, id, kind, author_id, author_name, author_shown, readers, at, edited_at, text, url, answers,
       post, links, attachments, language, handle, collected_at, item)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    account,
    message.id,
    message.kind,
    author.id,
    author.name,
    author.shown ?? null,
    message.readers,
    message.at,
    message.editedAt ?? null,
    keepable(message.text),
    message.url ?? null,
    message.answers ?? null,
    message.post ?? null,
    JSON.stringify(message.links),
    JSON.stringify(message.attachments),
    message.language ?? null,
    JSON.stringify(message.handle),
    now,
    itemOf(message) ?? null,
  );
  const { number } = keptBy(db, account, message.id) ?? { number: 0 };
  note(db, { at: now, by: COLLECT, what: 'came in', message: number, account });
  return 'added';
}

/** Takes over what the author changed. A message that was closed and says something else waits again. */
function change(db: DatabaseSync, kept: KeptMessage, message: Message, now: Instant): 'changed' | 'same' {
  const text = keepable(message.text);
  const attachments = JSON.stringify(message.attachments);
  const handle = JSON.stringify(message.handle);
  const saysElse = text !== kept.text || attachments !== JSON.stringify(kept.attachments);
  if (!saysElse && handle === JSON.stringify(kept.handle) && message.readers === kept.readers) return 'same';
  db.prepare(
    'UPDATE messages SET text = ?, edited_at = ?, links = ?, attachments = ?, handle = ?, readers = ?, author_name = ?, author_shown = ? WHERE number = ?',
  ).run(
    text,
    message.editedAt ?? kept.editedAt ?? null,
    JSON.stringify(message.links),
    attachments,
    handle,
    message.readers,
    message.author.name,
    message.author.shown ?? null,
    kept.number,
  );
  if (!saysElse) return 'same';
  note(db, {
    at: now,
    by: COLLECT,
    what: 'changed by its author',
    message: kept.number,
    account: kept.account,
  });
  if (kept.closed) closeWithin(db, kept.number, undefined, { by: COLLECT, now });
  return 'changed';
}

/** What its author took away is gone here too; unless a person wrote why it is kept, as for safeguarding. */
function wipe(db: DatabaseSync, kept: KeptMessage, now: Instant): 'gone' {
  db.prepare('UPDATE messages SET gone_at = ? WHERE number = ?').run(now, kept.number);
  forgetWords(db, kept.number);
  note(db, {
    at: now,
    by: COLLECT,
    what: 'taken away by its author',
    message: kept.number,
    account: kept.account,
  });
  if (!kept.closed) closeWithin(db, kept.number, 'taken away', { by: COLLECT, now });
  return 'gone';
}

function keptBy(db: DatabaseSync, account: string, id: string): KeptMessage | undefined {
  const row = db.prepare('SELECT * FROM messages WHERE account = ? AND id = ?').get(account, id);
  return row && messageOf(row);
}

/** SQLite ends a text at a NUL, and half a character is none. */
function keepable(text: string): string {
  return text.slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\0', '\uFFFD');
}
