import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../news/times.ts';
import type { Draft } from '../drafts/draft.ts';
import { note } from './audit-files.ts';
import type { Decider } from './decisions-files.ts';
import { within } from './store-files.ts';

/** What a draft is made into. */
export type DraftKind = 'question' | 'story' | 'you said';

/** A piece of news that was made of a message, and waits for a person's yes. Only then does it become a file. */
export interface KeptDraft {
  readonly number: number;
  /** Our number of the message. */
  readonly message: number;
  readonly kind: DraftKind;
  readonly draft: Draft;
  readonly madeBy: string;
  readonly madeAt: Instant;
  readonly state: 'open' | 'approved' | 'dropped';
}

/** Keeps a draft. @returns our number of it. */
export function keepDraft(
  db: DatabaseSync,
  { message, kind, draft }: Pick<KeptDraft, 'message' | 'kind' | 'draft'>,
  { by, now }: Decider,
): number {
  return within(db, () => {
    const { lastInsertRowid } = db
      .prepare(
        "INSERT INTO drafts (message, kind, body, made_by, made_at, state) VALUES (?, ?, ?, ?, ?, 'open')",
      )
      .run(message, kind, JSON.stringify(draft), by, now);
    note(db, { at: now, by, what: `made a draft of it: ${kind}`, message });
    return Number(lastInsertRowid);
  });
}

/** A draft by our number of it. */
export function draftBy(db: DatabaseSync, number: number): KeptDraft | undefined {
  const row = db.prepare('SELECT * FROM drafts WHERE number = ?').get(number);
  return row && draftOf(row);
}

/** The drafts that were made of a message, oldest first. */
export function draftsOf(db: DatabaseSync, message: number): readonly KeptDraft[] {
  return db.prepare('SELECT * FROM drafts WHERE message = ? ORDER BY number').all(message).map(draftOf);
}

/** Every draft that waits for a yes, oldest first. */
export function openDrafts(db: DatabaseSync): readonly KeptDraft[] {
  return db.prepare("SELECT * FROM drafts WHERE state = 'open' ORDER BY number").all().map(draftOf);
}

/** Notes what a person decided about a draft. What was in it stays until its message goes. */
export function decideDraft(
  db: DatabaseSync,
  { number, message, kind }: KeptDraft,
  state: 'approved' | 'dropped',
  { by, now }: Decider,
): void {
  within(db, () => {
    db.prepare('UPDATE drafts SET state = ?, decided_by = ?, decided_at = ? WHERE number = ?').run(
      state,
      by,
      now,
      number,
    );
    note(db, { at: now, by, what: `${state} the draft: ${kind}`, message });
  });
}

function draftOf(row: Readonly<Record<string, unknown>>): KeptDraft {
  return {
    number: Number(row['number']),
    message: Number(row['message']),
    kind: String(row['kind']) as DraftKind,
    draft: JSON.parse(String(row['body'])) as Draft,
    madeBy: String(row['made_by']),
    madeAt: String(row['made_at']),
    state: String(row['state']) as KeptDraft['state'],
  };
}
