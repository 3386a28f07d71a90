import { Temporal } from 'temporal-polyfill';
import { offsetAt } from './zone-offsets.ts';

/** A moment in UTC to the second, `2026-11-22T09:00:00Z`: two of them compare as text. */
export type Instant = string;

/** The hour of the hub's day from which an item dated by its day alone may be posted. */
const POSTING_HOUR = 9;

/** A wall time read: the moment it names, whether it named a day only, and from when it may be posted. */
export interface WallTime {
  readonly instant: Instant;
  readonly dateOnly: boolean;
  /** `instant`, or 09:00 of that day when a day alone was written. */
  readonly postFrom: Instant;
}

/** Why a time cannot be read, and what to write instead. */
export interface TimeFault {
  readonly what: string;
  readonly instead: string;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_AND_TIME = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/;
const LOOSE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Reads a time as the clock on the hub's wall shows it: `2026-11-22` or `2026-11-22 09:00`.
 * A time that the clock shows twice (October) is the first of the two.
 */
export function readWallTime(text: string, zone: string): WallTime | TimeFault {
  const [, day = text, hour, minute] = DATE_AND_TIME.exec(text) ?? [];
  if (!DATE.test(day)) return notATime(text);
  const date = plainDate(day);
  if (!date) return noSuchDay(day);
  if (hour === undefined) {
    const instant = instantOf(date.toZonedDateTime(zone));
    return {
      instant,
      dateOnly: true,
      postFrom: instantOf(date.toZonedDateTime({ timeZone: zone, plainTime: { hour: POSTING_HOUR } })),
    };
  }
  if (Number(hour) > 23 || Number(minute) > 59) {
    return {
      what: `There is no ${hour}:${minute} on a clock.`,
      instead: 'Write a time from 00:00 to 23:59.',
    };
  }
  const wall = date.toPlainDateTime({ hour: Number(hour), minute: Number(minute) });
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (!zoned.toPlainDateTime().equals(wall)) {
    return {
      what: `The clocks go forward on that day, so ${hour}:${minute} does not exist.`,
      instead: `The next time is "${wallText(firstAfterGap(wall, zone))}".`,
    };
  }
  const instant = instantOf(zoned);
  return { instant, dateOnly: false, postFrom: instant };
}

/** Whether reading a time failed. */
export function isTimeFault(time: WallTime | TimeFault): time is TimeFault {
  return 'what' in time;
}

/** A moment as front matter has it: `2026-11-22 09:00`. */
export function writeWallTime(instant: Instant, zone: string): string {
  return wallText(zonedOf(instant, zone));
}

/** The day of a moment in the hub's zone: `2026-11-22`. */
export function dayOf(instant: Instant, zone: string): string {
  const ms = msOf(instant);
  return new Date(ms + offsetAt(ms, zone)).toISOString().slice(0, 10);
}

/** A JavaScript time in milliseconds → the moment, cut to the second. */
export function instantFromMs(ms: number): Instant {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

/** A moment → milliseconds since 1970. @throws RangeError for what is no moment. */
export function msOf(instant: Instant): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`This is not a moment: "${instant}".`);
  return ms;
}

/** `Friday 20 November 2026`, as the NHS writes days. */
export function writeDay(instant: Instant, zone: string): string {
  return formatter('day', zone).format(msOf(instant)).replace(',', '');
}

/** `Friday 20 November 2026`, for a day written `2026-11-20`. */
export function writeDate(day: string): string {
  return writeDay(`${day}T12:00:00Z`, 'UTC');
}

/** `5:30pm`, `5pm`, `midday`, `midnight`, as the NHS writes times. */
export function writeTime(instant: Instant, zone: string): string {
  const { hour, minute } = zonedOf(instant, zone);
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** `November 2026`, for a month written `2026-11`. */
export function writeMonth(month: string): string {
  return formatter('month', 'UTC').format(Date.parse(`${month}-01`));
}

const FORMATS = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than a thousand uses of it, so each is made once. */
function formatter(format: keyof typeof FORMATS, timeZone: string): Intl.DateTimeFormat {
  const key = `${format} ${timeZone}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...FORMATS[format], timeZone });
  formatters.set(key, made);
  return made;
}

function zonedOf(instant: Instant, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
}

/** The first time that the clock shows after jumping over `wall`. */
function firstAfterGap(wall: Temporal.PlainDateTime, zone: string): Temporal.ZonedDateTime {
  const before = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return before.getTimeZoneTransition('next') ?? wall.toZonedDateTime(zone);
}

function instantOf(zoned: Temporal.ZonedDateTime): Instant {
  return zoned.toInstant().toString({ smallestUnit: 'second' });
}

function wallText(zoned: Temporal.ZonedDateTime): string {
  return `${zoned.toPlainDate().toString()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

function plainDate(day: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function noSuchDay(day: string): TimeFault {
  const [year = '', month = ''] = day.split('-');
  if (Number(month) < 1 || Number(month) > 12) {
    return { what: `There is no month ${month}.`, instead: 'Write year-month-day, as in 2026-11-22.' };
  }
  const last = Temporal.PlainYearMonth.from(`${year}-${month}`).daysInMonth;
  return {
    what: `${day} is not a day: ${writeMonth(`${year}-${month}`)} has ${last} days.`,
    instead: 'Write the day you mean.',
  };
}

function notATime(text: string): TimeFault {
  const [, year, month = '', day = '', hour, minute] = LOOSE.exec(text) ?? [];
  if (year === undefined) {
    return {
      what: `"${text}" is not a date or a time.`,
      instead: 'Write "2026-11-22" or "2026-11-22 09:00": the time is that of the clock on the wall.',
    };
  }
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = hour === undefined ? '' : ` ${hour.padStart(2, '0')}:${minute}`;
  return {
    what: `"${text}" is not written the way times are here: no seconds, no "T", no zone, two digits each.`,
    instead: `Write "${date}${time}" if that is the time on the wall clock.`,
  };
}
