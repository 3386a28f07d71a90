import { NetworkError } from '../networks/network.ts';

/** What came of telling one of the others. */
export interface Told {
  /** For staff: one line. */
  readonly line: string;
  /** Whether our own settings are wrong, so that somebody must act. */
  readonly ours: boolean;
}

/** It went well, or only a stranger failed: nobody has to do anything. */
export function noted(line: string): Told {
  return { line, ours: false };
}

/** Our own settings are wrong. */
export function toCorrect(line: string): Told {
  return { line, ours: true };
}

/** What a call said instead of an answer, and what follows from it. @throws whatever is no NetworkError. */
export function inWords(thrown: unknown): string {
  if (!(thrown instanceof NetworkError)) throw thrown;
  return thrown.refusal === 'later' ? `${thrown.message} ${TRY_AGAIN}` : thrown.message;
}

/** For what was not told, and may be told by running again. */
export const TRY_AGAIN = 'To try again, run again: it is safe.';
