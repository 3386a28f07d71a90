import { dayOf, type Instant } from '../../news/times.ts';

/** How many days before the end of a password or token a warning is given, each more urgent than the one before. */
const LEVELS = [1, 3, 7, 14] as const;

/** That a password or token ends soon, or has ended. */
export interface TokenWarning {
  /** 0 from the day on which it ends: then the run fails. Until then the warning that holds: 14 means 8 to 14 days. */
  readonly level: 0 | (typeof LEVELS)[number];
  /** Days on the calendar until it ends; below 0 when it has. */
  readonly days: number;
}

/**
 * Whether a password or token ends within two weeks; nothing while it does not.
 * @param ends a moment, or a day such as `2026-12-01`.
 */
export function tokenWarning(ends: string, now: Instant, zone: string): TokenWarning | undefined {
  const days = daysUntil(dayOf(now, zone), dayOfEnd(ends, zone));
  const level = days <= 0 ? 0 : LEVELS.find((most) => days <= most);
  return level === undefined ? undefined : { level, days };
}

/** The day on which a password or token ends, `2026-12-01`. @param ends a moment, or the day itself. */
export function dayOfEnd(ends: string, zone: string): string {
  return ends.includes('T') ? dayOf(ends, zone) : ends;
}

function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000));
}
