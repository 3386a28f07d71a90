import { Temporal } from 'temporal-polyfill';
import type { Event } from '../kinds/event.ts';
import { writeDay } from '../times.ts';

const HOUR = 3_600_000_000_000;

/**
 * What those who come to an event through the night must know: `The clocks go back 1 hour on Sunday 25 October 2026.`
 * Nothing when the clocks stay as they are, or no time of day was given.
 */
export function clockChange(
  { start, end, allDay }: Pick<Event, 'start' | 'end' | 'allDay'>,
  zone: string,
): string | undefined {
  const [from, to] = [start, end].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(zone));
  const change = from?.getTimeZoneTransition('next');
  if (allDay || !from || !to || !change || Temporal.ZonedDateTime.compare(change, to) >= 0) return undefined;
  const hours = (change.offsetNanoseconds - from.offsetNanoseconds) / HOUR;
  const amount = Math.abs(hours) === 1 ? '1 hour' : `${Math.abs(hours)} hours`;
  const day = writeDay(change.toInstant().toString({ smallestUnit: 'second' }), zone);
  return `The clocks go ${hours < 0 ? 'back' : 'forward'} ${amount} on ${day}.`;
}
