/** A day of the calendar. Months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as somebody wrote it in a sentence. */
export interface WrittenDate {
  readonly offset: number;
  readonly text: string;
  /** 0 for Sunday. */
  readonly weekday?: number;
  readonly day: number;
  /** From 1. */
  readonly month: number;
  readonly year?: number;
}

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAY = '(?<weekday>Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:day|s|sday|nesday|r|rs|rsday|urday)?';
const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)`;
const DATE = new RegExp(
  `(?<![\\w])(?:${WEEKDAY}[,.]?\\s+(?:the\\s+)?)?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\b\\.?(?:,?\\s+(?<year>\\d{4})(?!\\d))?`,
  'g',
);

/** The dates in a text that name a day and a month: "Tuesday 28 November", "28th Nov 2026". */
export function datesIn(text: string): readonly WrittenDate[] {
  return [...text.matchAll(DATE)].map(({ 0: written, index, groups = {} }): WrittenDate => {
    const { weekday, day, month = '', year } = groups;
    return {
      offset: index,
      text: written,
      weekday: weekday === undefined ? undefined : startsLike(WEEKDAYS, weekday),
      day: Number(day),
      month: startsLike(MONTHS, month) + 1,
      year: year === undefined ? undefined : Number(year),
    };
  });
}

/** `2026-11-28` → the day. */
export function asDay(text: string): Day {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}

/** How many days a month has; without a year, February may have 29. */
export function daysInMonth(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of the week, 0 for Sunday. */
export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** A day so many days later, or earlier. */
export function addDays({ year, month, day }: Day, days: number): Day {
  const later = new Date(Date.UTC(year, month - 1, day + days));
  return { year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate() };
}

/** `Saturday 28 November 2026`. */
export function writeDate(date: Day): string {
  return `${WEEKDAYS[weekdayOf(date)]} ${date.day} ${MONTHS[date.month - 1]} ${date.year}`;
}

function startsLike(names: readonly string[], written: string): number {
  const start = written.slice(0, 3).toLowerCase();
  return names.findIndex((name) => name.toLowerCase().startsWith(start));
}
