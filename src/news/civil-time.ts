import { Temporal } from 'temporal-polyfill';
import { dayOf, type Instant } from './times.ts';

/** The same time on the clock on the wall, `days` days later. A time that the clock jumps over is the one it jumps to. */
export function daysLater(instant: Instant, days: number, zone: string): Instant {
  return written(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days }));
}

/** The moment at which the clock shows `time`, `20:00`, on a day, `2026-11-22`. The first, when it shows it twice. */
export function onDay(day: string, time: string, zone: string): Instant {
  return written(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone));
}

/** A day that lies `days` days after another, or before it. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The days from that of one moment to that of another, both included. */
export function daysBetween(from: Instant, to: Instant, zone: string): readonly string[] {
  const first = dayOf(from, zone);
  const { days } = Temporal.PlainDate.from(first).until(dayOf(to, zone));
  return Array.from({ length: Math.max(0, days + 1) }, (_, index) => dayAfter(first, index));
}

function written(zoned: Temporal.ZonedDateTime): Instant {
  return zoned.toInstant().toString({ smallestUnit: 'second' });
}
