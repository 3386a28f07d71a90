import { WEEKDAYS } from '../../hub/inbox-fields.ts';
import type { Hub } from '../../hub/hub.ts';
import { BANK_HOLIDAY_LIST, isBankHoliday, isCovered } from '../../news/bank-holidays.ts';
import { onDay } from '../../news/civil-time.ts';
import { msOf, writeDate } from '../../news/times.ts';

/** When the team works, and what it promises. Days are written `2026-11-22`, times `09:00` as the clock of `zone` shows them. */
export interface Team extends Pick<Hub['inbox'], 'hours' | 'target'> {
  /** Days on which nobody answers, besides those without hours and bank holidays. */
  readonly closed: readonly { readonly on: string }[];
  /** `Europe/London` */
  readonly zone: string;
}

/** From when to when the team works, in milliseconds since 1970. */
export interface Shift {
  readonly from: number;
  readonly until: number;
}

/** The team of a hub. */
export function teamOf({
  inbox: { hours, closed, target },
  timeZone,
}: Pick<Hub, 'inbox' | 'timeZone'>): Team {
  return { hours, closed, target, zone: timeZone };
}

/**
 * When the team works on a day; nothing on a bank holiday, on a day that it is away, and on a weekday without hours. It is
 * as long as the clock on the wall says, but on the two nights of the year on which that is changed.
 */
export function shiftOn(day: string, team: Team): Shift | undefined {
  const known = reckoned.get(team) ?? new Map<string, Shift | undefined>();
  reckoned.set(team, known);
  if (!known.has(day)) known.set(day, reckon(day, team));
  return known.get(day);
}

/** The shifts of a team, by day: ten thousand messages ask for the same few. */
const reckoned = new WeakMap<Team, Map<string, Shift | undefined>>();

function reckon(day: string, { hours, closed, zone }: Team): Shift | undefined {
  const times = hours[WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday'];
  if (!times || isBankHoliday(day) || closed.some(({ on }) => on === day)) return undefined;
  return { from: msOf(onDay(day, times.from, zone)), until: msOf(onDay(day, times.until, zone)) };
}

/**
 * What staff must know of a reckoning that reaches up to a day: that the copy of the bank holidays does not cover it. Until
 * it is renewed, the days beyond count as working days, so that nothing is promised later than it is due.
 */
export function holidaysUnknown(from: string, until: string): string | undefined {
  if (isCovered(from) && isCovered(until)) return undefined;
  const { from: first, until: last } = BANK_HOLIDAY_LIST;
  return `Bank holidays are known from ${writeDate(first)} to ${writeDate(last)} only: any other day from Monday to Friday was counted as one on which people work.`;
}
