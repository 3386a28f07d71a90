import { isBankHoliday } from '../../news/bank-holidays.ts';
import { dayAfter } from '../../news/civil-time.ts';
import { holidaysUnknown } from './team.ts';

/** A day that was counted to, `2026-12-21`, and what is unsure about it. */
export interface CountedDay {
  readonly day: string;
  /** In a sentence for staff, where the bank holidays of those days are not known. */
  readonly note?: string;
}

/** Working days within which a request for recorded information is answered: Freedom of Information Act 2000, section 10(1). */
export const FOI_WORKING_DAYS = 20;

/**
 * The n-th working day after a day, which itself does not count. Working days are those of the law, whatever the hours of the
 * team: Monday to Friday without bank holidays. By section 10(6) of the Freedom of Information Act those of Scotland and
 * Northern Ireland do not count either; they are left in, so that the day told is never too late, and at most 2 days early.
 */
export function workingDaysAfter(day: string, n: number): CountedDay {
  let last = day;
  for (let left = n; left > 0;) {
    last = dayAfter(last, 1);
    if (isWorkingDay(last)) left -= 1;
  }
  const note = holidaysUnknown(day, last);
  return { day: last, ...(note && { note }) };
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(day);
}
