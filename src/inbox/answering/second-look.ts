import type { DatabaseSync } from 'node:sqlite';
import { isOpen } from '../answer-state.ts';
import { record, type KeptAnswer } from '../store/answers-files.ts';
import type { Decider } from '../store/decisions-files.ts';

/** Asks a second person to look before an answer is sent. @returns why that cannot be asked. */
export function askToLook(db: DatabaseSync, answer: KeptAnswer, { by, now }: Decider): string | undefined {
  if (isOpen(answer.stands) || answer.stands.state === 'sent')
    return 'It is too late: the answer is on its way, or was sent.';
  record(db, answer, { kind: 'look asked', at: now, by }, 'asked a second person to look', by);
  return undefined;
}

/** What a second person says of an answer. @returns why that does not count. */
export function haveLooked(
  db: DatabaseSync,
  answer: KeptAnswer,
  says: 'fine' | 'change',
  { by, now, note }: Decider & { readonly note?: string },
): string | undefined {
  if (answer.stands.state !== 'asked')
    return 'Nobody asked for a second look at this answer, or somebody has had it already.';
  if (by === answer.stands.askedBy || by === answer.madeBy) {
    return `A second person must look: "${by}" wrote it or asked for it. Sign in with your own role.`;
  }
  const what = says === 'fine' ? 'looked, and finds the answer fine' : 'looked, and wants the answer changed';
  record(db, answer, { kind: 'looked', at: now, by, says, ...(note && { note }) }, what, by);
  return undefined;
}
