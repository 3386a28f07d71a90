import type { Event } from '../kinds/event.ts';
import { instantFromMs, msOf, writeDay, writeTime } from '../times.ts';
import { writeUntil } from '../until.ts';

type Span = Pick<Event, 'start' | 'end' | 'allDay'>;

const YEAR = / \d{4}$/;

/**
 * When an event takes place, in words: `9am to 5pm on Saturday 28 November 2026`, `All day on Saturday 28 November
 * 2026`, `Friday 27 November to Sunday 29 November 2026`, `10pm on Friday 27 November 2026 to 6am on Saturday 28
 * November 2026`.
 */
export function writeWhen(event: Span, zone: string): string {
  const { start, end, allDay } = event;
  const [first, last] = [writeDay(start, zone), lastDay(event, zone)];
  if (allDay) return first === last ? `All day on ${first}` : writeDays(event, zone);
  if (first === last) return `${writeTime(start, zone)} to ${writeTime(end, zone)} on ${first}`;
  return `${writeTime(start, zone)} on ${first} to ${writeUntil(end, zone)}`;
}

/** When, beside the day on which it begins: `9am to 5pm`, `All day`; an event of several days in full. */
export function writeHours(event: Span, zone: string): string {
  const when = writeWhen(event, zone);
  const day = ` on ${writeDay(event.start, zone)}`;
  return when.endsWith(day) ? when.slice(0, -day.length) : when;
}

/** The days of an event without its times: `Saturday 28 November 2026`, `Friday 27 November to Sunday 29 November 2026`. */
export function writeDays(event: Span, zone: string): string {
  const [first, last] = [writeDay(event.start, zone), lastDay(event, zone)];
  if (first === last) return first;
  const sameYear = YEAR.exec(first)?.[0] === YEAR.exec(last)?.[0];
  return `${sameYear ? first.replace(YEAR, '') : first} to ${last}`;
}

/** What ends at midnight ends with the day before. */
function lastDay({ end }: Span, zone: string): string {
  return writeDay(instantFromMs(msOf(end) - 1), zone);
}
