import type { DatabaseSync } from 'node:sqlite';
import { NetworkError } from '../../networks/network.ts';
import type { Instant } from '../../news/times.ts';
import type { AnswerEventOf } from '../answer-event.ts';
import type { InboxAccount } from '../inbox-account.ts';
import type { KeptMessage } from '../kept-message.ts';
import type { KeptAnswer } from '../store/answers-files.ts';

/**
 * How long a call that was claimed belongs to the desk that claimed it, in milliseconds: the call itself takes at most
 * 30 seconds. Nobody else takes it for lost before.
 */
export const CLAIM = 2 * 60 * 1000;

/** What sending answers is handed. */
export interface Answering {
  readonly db: DatabaseSync;
  readonly hubTag: string;
  readonly language: string;
  readonly now: () => Instant;
  /** Lower-case letters and digits that nobody else will draw. */
  readonly random: () => string;
  /** Whether this store is the one that answers for the hub; why not, in words. Asked right before each call. */
  readonly mayAnswer: (account: InboxAccount, by: string) => Promise<string | undefined>;
}

/** What came of an answer: `words` are full sentences for staff. */
export interface AnswerOutcome {
  /** sent: the network said so, or has it. not-sent: nothing went out. in-doubt: look again. unsure: a person must look. */
  readonly result: 'sent' | 'not-sent' | 'in-doubt' | 'unsure';
  readonly words: string;
  readonly url?: string;
}

/** An answer, the message it is to, and the account that it goes through. */
export interface ToSend {
  readonly answer: KeptAnswer;
  readonly message: KeptMessage;
  readonly account: InboxAccount;
  /** The role that sends it. */
  readonly by: string;
}

/** What the store is told of a call that sent nothing. */
export function failedAt(
  at: Instant,
  { attempt }: AnswerEventOf<'sending'>,
  refusal: AnswerEventOf<'failed'>['refusal'],
  why: string,
): AnswerEventOf<'failed'> {
  return { kind: 'failed', at, attempt, refusal, why };
}

/** What a call answers, or how it was refused. */
export async function answerOf<T>(call: () => Promise<T>): Promise<T | NetworkError> {
  try {
    return await call();
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}

/** Nothing went out. */
export function notSent(words: string): AnswerOutcome {
  return { result: 'not-sent', words };
}

/** Nobody knows yet. */
export function inDoubt(words: string): AnswerOutcome {
  return { result: 'in-doubt', words };
}
