import type { Caller } from './http.ts';
import { NetworkError, type Limits } from './network.ts';

/** An answer that may have gone out. @param what a sentence: `X took the answer but did not say as what.` */
export function answerInDoubt(what: string): NetworkError {
  return new NetworkError(
    'unknown',
    `${what} The answer may have been sent: it is looked for before anything else is done.`,
  );
}

/** A message that was to be answered, and that its author took away. */
export function messageGone({ network }: Pick<Caller, 'network'>): NetworkError {
  return new NetworkError(
    'rejected',
    `The message is not on ${network} any more, so it cannot be answered. Nothing was sent.`,
    { missing: true },
  );
}

/** A message without what its network needs to answer it: it was kept by something else, or not whole. */
export function unanswerable({ network }: Pick<Caller, 'network'>): NetworkError {
  return new NetworkError(
    'rejected',
    `What is kept of this message does not say where it stands on ${network}. Nothing was sent. Answer it there, signed in to the account.`,
  );
}

/** Refuses an answer that a network would not take. */
export function refuseTooLong(
  { network }: Pick<Caller, 'network'>,
  { fits, count, max, unit }: Limits,
  text: string,
): void {
  if (fits(text)) return;
  throw new NetworkError(
    'rejected',
    `An answer on ${network} has at most ${max} ${unit}, and this one has ${count(text)}. Nothing was sent. Shorten it.`,
  );
}
