import type { Limits } from '../../networks/network.ts';
import type { Instant } from '../../news/times.ts';
import type { InboxAccount } from '../inbox-account.ts';
import type { KeptMessage } from '../kept-message.ts';
import { unfilled } from '../replies/places.ts';
import type { KeptAnswer } from '../store/answers-files.ts';

/** An answer as its readers will see it, and how long it is. */
export interface FittedAnswer {
  /** What is sent. */
  readonly text: string;
  readonly count: number;
  readonly max: number;
  /** `characters` */
  readonly unit: string;
  readonly fits: boolean;
}

/**
 * Our words to somebody → what is sent, counted as the network counts.
 * @param limits of the account's server, where it has its own; those of the network when left out.
 */
export function fitAnswer(
  words: string,
  to: KeptMessage,
  { network }: InboxAccount,
  limits?: Limits,
): FittedAnswer {
  const { max, unit, count, fits } = network.inbox.limits ?? limits ?? network.limits;
  const text = network.inbox.written?.(words.trim(), to) ?? words.trim();
  return { text, count: count(text), max, unit, fits: fits(text) };
}

/** Why a message cannot be answered from here at a moment, in full sentences for staff; nothing when it can. */
export function whyNotAnswerable(
  message: KeptMessage,
  account: InboxAccount | undefined,
  now: Instant,
): string | undefined {
  if (!account)
    return 'Its account is not in hub.yaml any more, or has no settings here. Answer it on the network.';
  if (message.goneAt !== undefined) return 'Its author has taken it away, so there is nothing to answer.';
  return account.network.inbox.mayNot?.(message, now);
}

/** Why an answer cannot be sent as it stands, in full sentences for staff. @param by the role that would send it. */
export function whyNotSendable(answer: KeptAnswer, fitted: FittedAnswer): string | undefined {
  const { state, askedBy } = answer.stands;
  if (answer.text.trim() === '') return 'There are no words in it yet.';
  const open = unfilled(answer.text);
  if (open !== undefined) return open;
  if (!fitted.fits) {
    return `It is too long: ${fitted.count} of ${fitted.max} ${fitted.unit}. Shorten it, and nothing is lost.`;
  }
  if (state === 'asked') return `A second person is to look at it first: ${askedBy} asked for that.`;
  if (state === 'change')
    return 'Who looked at it wants it otherwise. Change it, and ask them to look again.';
  return undefined;
}
