/** The earliest year that a post can be of: what a broken clock writes, such as 1970, is none. */
const FIRST_YEAR = 1990;

/** No clock is further from UTC, in minutes: https://www.iana.org/time-zones */
const FURTHEST = 14 * 60;

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const IN_WORDS =
  /^(?:[a-z]{3,9}\.?,?\s{1,9})?(\d{1,2})\s{1,9}([a-z]{3})[a-z]{0,6}\.?\s{1,9}(\d{4}|\d{2})\s{1,9}(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,9}([a-z]{1,5}|[+-]\d{2}:?\d{2})?$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones by name, in hours: those of https://www.rfc-editor.org/rfc/rfc822#section-5, and the clock of our summer. */
const ZONES: Readonly<Record<string, number>> = {
  bst: 1,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};

/**
 * When a program says that something was posted: as RFC 3339 has it, `2026-11-22T09:00:00Z`, or RFC 822,
 * `Sun, 22 Nov 2026 09:00:00 GMT`. A day alone is taken at midday, a time without a zone as UTC: states count in days.
 * @returns milliseconds since 1970; nothing for what is no such date.
 */
export function postDate(text: string): number | undefined {
  const trimmed = text.slice(0, 100).trim();
  const iso = ISO.exec(trimmed);
  if (iso) {
    const [, year = '', month = '', day = '', hour = '12', minute = '0', second = '0', zone] = iso;
    return moment([year, month, day, hour, minute, second].map(Number), zone);
  }
  const words = IN_WORDS.exec(trimmed);
  if (!words) return undefined;
  const [, day = '', name = '', shortYear = '', hour = '', minute = '', second = '0', zone] = words;
  const year = shortYear.length === 2 ? `20${shortYear}` : shortYear;
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return moment([Number(year), month, ...[day, hour, minute, second].map(Number)], zone);
}

function moment(parts: readonly number[], zone: string | undefined): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const offset = minutesOf(zone);
  const ms = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const isDay = new Date(ms).getUTCMonth() === month - 1 && new Date(ms).getUTCDate() === day;
  if (!isDay || year < FIRST_YEAR || hour > 23 || minute > 59 || second > 60) return undefined;
  return offset === undefined ? undefined : ms - offset * 60_000;
}

function minutesOf(zone = 'Z'): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return (ZONES[zone.toLowerCase()] ?? 0) * 60;
  const offset = Number(hours) * 60 + Number(minutes);
  if (offset > FURTHEST) return undefined;
  return sign === '-' ? -offset : offset;
}
