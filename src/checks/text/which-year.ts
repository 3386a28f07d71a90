import { addDays, daysInMonth, weekdayOf, type Day, type WrittenDate } from './dates-in-text.ts';

/** A date without a year is the next one after this many days before publication: news looks back a little too. */
const LOOKS_BACK = 60;

/**
 * The day that a written date means; nothing for one without a year, when nobody knows when it was published.
 * @param published the day of publication.
 */
export function dayMeant({ day, month, year }: WrittenDate, published?: Day): Day | undefined {
  if (year !== undefined) return { year, month, day };
  if (!published) return undefined;
  const earliest = addDays(published, -LOOKS_BACK);
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((more) => earliest.year + more);
  return years
    .filter((candidate) => day <= daysInMonth(month, candidate))
    .map((candidate) => ({ year: candidate, month, day }))
    .find((candidate) => !isBefore(candidate, earliest));
}

/** Whether a written date is no day, or has a weekday that is not its own. */
export function isImpossible(written: WrittenDate, published?: Day): boolean {
  const { day, month, year, weekday } = written;
  if (day < 1 || day > daysInMonth(month, year)) return true;
  const meant = dayMeant(written, published);
  return meant !== undefined && weekday !== undefined && weekdayOf(meant) !== weekday;
}

/** Whether a day comes before another. */
export function isBefore(a: Day, b: Day): boolean {
  return Date.UTC(a.year, a.month - 1, a.day) < Date.UTC(b.year, b.month - 1, b.day);
}
