import { dayOf, type Instant } from '../../news/times.ts';
import { daysBetween } from '../../survey/read-day.ts';
import { stateAfter, THRESHOLDS, type Thresholds } from '../../survey/state.ts';

/** What is known of an account of ours. */
export interface Traces {
  /** When it last posted, by the ledger. */
  readonly lastPost?: Instant;
  /** When somebody was last answered there. */
  readonly lastAnswer?: Instant;
  /** The next post that is planned. */
  readonly next?: Instant;
}

/** How alive an account is. */
export interface AccountLife {
  readonly state: 'active' | 'quiet' | 'inactive';
  /** Days until it counts as quiet, and as inactive, when nothing more is posted; none once it does. */
  readonly quietIn: number;
  readonly inactiveIn: number;
  /** Whether what is planned comes too late to keep it from going quiet, or nothing is planned. */
  readonly goesQuiet: boolean;
}

/** An account goes quiet so soon that somebody is told, in days. */
export const TOLD_BEFORE = 7;

/** An account that posts and answers is alive: the last of both counts. @param connected the day it was connected, `2026-01-01`. */
export function accountLife(
  { lastPost, lastAnswer, next }: Traces,
  connected: string,
  now: Instant,
  zone: string,
  thresholds: Thresholds = THRESHOLDS,
): AccountLife {
  const today = dayOf(now, zone);
  const days = [
    connected,
    ...[lastPost, lastAnswer].flatMap((at) => (at === undefined ? [] : [dayOf(at, zone)])),
  ];
  const last = days.toSorted().at(-1) ?? connected;
  const age = Math.max(0, daysBetween(last, today));
  const quietIn = Math.max(0, thresholds.quiet + 1 - age);
  const planned = next === undefined ? undefined : daysBetween(today, dayOf(next, zone));
  return {
    state: stateAfter(age, thresholds),
    quietIn,
    inactiveIn: Math.max(0, thresholds.inactive + 1 - age),
    goesQuiet: quietIn <= TOLD_BEFORE && (planned === undefined || planned >= quietIn),
  };
}
