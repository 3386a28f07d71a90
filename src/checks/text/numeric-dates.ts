import { daysInMonth, MONTHS, WEEKDAYS, weekdayOf, writeDate, type Day } from './dates-in-text.ts';
import type { StyledDate } from './date-styles.ts';

/** Years of two digits that are taken for years at all: this century, and not long ago. */
const [FIRST_YEAR, LAST_YEAR] = [15, 45];

const WEEKDAY = '(?:(?<weekday>Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:[a-z]{0,6})[.,]?\\s+)?';
const NUMERIC = new RegExp(
  `(?<![\\w/.:-])${WEEKDAY}(?:(?<iso>20\\d{2})[-/](?<isoMonth>\\d{2})[-/](?<isoDay>\\d{2})|(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})(?:\\k<mark>(?<year>(?:19|20)\\d{2}|\\d{2}))?)(?![\\w/%]|[.:-]\\d)`,
  'g',
);

/** Before three numbers with full stops, which may be of a version or a section as well. */
const SAYS_DATE =
  /(?:^|[(:,]|\b(?:on|by|from|until|till|to|before|after|dated?|since|of|published|updated|and))\s*$/i;

/** Dates in digits, in any order of day and month: `06/08/2018`, `28.11.26`, `2026-11-28`, `Sat 28/11`. */
export function numericDates(text: string): readonly StyledDate[] {
  if (!/\d[/.-]\d/.test(text)) return [];
  return [...text.matchAll(NUMERIC)].flatMap((match): StyledDate[] => {
    const right = readings(match, text.slice(0, match.index));
    const [first, second] = right;
    if (first === undefined) return [];
    return [{ offset: match.index, text: match[0], right: second === undefined ? [first] : [first, second] }];
  });
}

function readings({ groups = {} }: RegExpMatchArray, before: string): readonly string[] {
  const { weekday, iso, isoMonth, isoDay, a, mark, b, year } = groups;
  if (iso !== undefined) {
    return written([{ year: Number(iso), month: Number(isoMonth), day: Number(isoDay) }], weekday);
  }
  if (year === undefined) {
    // Two numbers alone are a share, or a week of 7 days: only a weekday makes them a date.
    const [day, month] = [Number(a), Number(b)];
    const isDate =
      weekday !== undefined && mark === '/' && month >= 1 && month <= 12 && day <= daysInMonth(month);
    return isDate && day > 0 ? [`${fullWeekday(weekday)} ${day} ${MONTHS[month - 1]}`] : [];
  }
  const isShort = year.length === 2;
  if (isShort && (mark === '-' || Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR)) return [];
  if (mark === '.' && weekday === undefined && !SAYS_DATE.test(before)) return [];
  const full = isShort ? 2000 + Number(year) : Number(year);
  return written(
    [
      { year: full, month: Number(b), day: Number(a) },
      { year: full, month: Number(a), day: Number(b) },
    ],
    weekday,
  );
}

/** The days that there are among these, each once; where a weekday is named, those that it falls on, if any do. */
function written(days: readonly Day[], weekday: string | undefined): readonly string[] {
  const real = days.filter(
    ({ year, month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(month, year),
  );
  const named = real.filter(
    (day) => weekday === undefined || WEEKDAYS[weekdayOf(day)] === fullWeekday(weekday),
  );
  const likely = named.length > 0 ? named : real;
  const texts = likely.map((day) =>
    weekday === undefined ? writeDate(day).replace(/^\w+ /, '') : writeDate(day),
  );
  return [...new Set(texts)];
}

function fullWeekday(start: string): string {
  return WEEKDAYS.find((name) => name.startsWith(start)) ?? start;
}
