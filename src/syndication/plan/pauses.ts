import { pauseEnd, pausesAt, type Pause } from '../../news/moments.ts';
import type { Instant } from '../../news/times.ts';
import type { Case } from './situation.ts';
import type { Times } from './times.ts';

/** Why posting is paused for an item on an account at this moment, in staff's words; nothing when it is not. */
export function pausedFor({
  item,
  account,
  times,
}: Pick<Case, 'item' | 'account'> & { readonly times: Pick<Times, 'pauses'> }): string | undefined {
  if (item.kind === 'alert' || item.essential !== undefined) return undefined;
  return times.pauses.find((pause) => covers(pause, item, account))?.reason;
}

/** A pause that is in force. */
export interface InForce {
  readonly reason: string;
  /** When it ends, if it says. */
  readonly until?: Instant;
  /** The accounts, topics and kinds that it is for, when it is not for all. */
  readonly only?: readonly string[];
}

/** The pauses in force, whether or not they hold anything. */
export function pausesInForce(now: Instant, pauses: readonly Pause[], zone: string): readonly InForce[] {
  return pausesAt(now, pauses, zone).map((pause) => {
    const { reason, accounts = [], topics = [], kinds = [] } = pause;
    const until = pauseEnd(pause, zone);
    const only = [...accounts, ...topics, ...kinds];
    return { reason, ...(until !== undefined && { until }), ...(only.length > 0 && { only }) };
  });
}

/** Minutes between two new posts that a pause held back: nothing bursts out when it ends. */
export const AFTER_A_PAUSE = 15;

/** Whether a pause that is over now held back what has not gone out since its slot: it may have waited before the pause too. */
export function wasHeld({ item, account, times }: Case, slot: Instant): boolean {
  if (times.ended.length === 0 || item.kind === 'alert' || item.essential !== undefined) return false;
  return times.ended.some(({ pause, until }) => slot < until && covers(pause, item, account));
}

function covers(
  { accounts, topics, kinds }: Pause,
  item: Case['item'],
  { account }: Case['account'],
): boolean {
  return (
    (accounts?.includes(account.id) ?? true) &&
    (topics?.some((topic) => item.topics.includes(topic)) ?? true) &&
    (kinds?.includes(item.kind) ?? true)
  );
}
