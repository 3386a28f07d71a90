/** A day, `2026-11-22`: two of them compare as text. */
export type Day = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const YEAR_FIRST = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const IN_WORDS = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i;

/** What a spreadsheet puts after a day. */
const MIDNIGHT = /[ T]0?0:00(:00)?$/;

/**
 * A day as people and spreadsheets write it: `2026-11-22`, `22/11/2026`, `22 November 2026`. The day comes before the month.
 * @returns nothing for what is no day of the calendar.
 */
export function readDay(text: string): Day | undefined {
  const day = text.replace(MIDNIGHT, '');
  const [, year, month, date] = YEAR_FIRST.exec(day) ?? [];
  if (date !== undefined) return dayOf(year, month, date);
  const [, first, second, last] = DAY_FIRST.exec(day) ?? [];
  if (first !== undefined) return dayOf(last, second, first);
  const [, number, name = '', inYear] = IN_WORDS.exec(day) ?? [];
  return dayOf(inYear, String(MONTHS.indexOf(name.toLowerCase()) + 1), number);
}

/** Whole days from one to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function dayOf(year = '', month = '', date = ''): Day | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? day : undefined;
}
