import { dayAfter, onDay } from '../news/civil-time.ts';
import { dayOf, writeDay, type Instant } from '../news/times.ts';

/** A week of the hub's calendar, Monday to Sunday, named by its Monday: `2026-11-16`. */
export type Monday = string;

/** Days from the Monday on or before a day, by its place in the week: Sunday is 0 to JavaScript. */
const SINCE_MONDAY = [6, 0, 1, 2, 3, 4, 5];

/** The week in which a day, `2026-11-22`, lies. */
export function mondayOf(day: string): Monday {
  return dayAfter(day, -(SINCE_MONDAY[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0));
}

/** The week in which a moment lies on the hub's calendar. */
export function weekOf(instant: Instant, zone: string): Monday {
  return mondayOf(dayOf(instant, zone));
}

/** The moment at which a week begins, on the clock of the hub; the next week's is that at which it ends. */
export function weekStart(monday: Monday, zone: string): Instant {
  return onDay(monday, '00:00', zone);
}

/** Where a week's page is, without the base path. */
export function weekPath(monday: Monday): string {
  return `/this-week/${monday}/`;
}

/** A week in words: `Monday 16 to Sunday 22 November 2026`. A month and a year are named once, if both days share them. */
export function writeWeek(monday: Monday): string {
  const [first, last] = [monday, dayAfter(monday, 6)].map((day) => wordsOf(day).split(' '));
  const shared = [2, 3].find((word) => first?.slice(word).join() === last?.slice(word).join()) ?? 4;
  return `${first?.slice(0, shared).join(' ')} to ${last?.join(' ')}`;
}

/** `Monday 16 November 2026`, for a day of the calendar, `2026-11-16`. */
export function wordsOf(day: string): string {
  return writeDay(`${day}T12:00:00Z`, 'UTC');
}
