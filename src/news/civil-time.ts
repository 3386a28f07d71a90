import { Temporal } from 'temporal-polyfill';
import { dayOf, type Instant } from './times.ts';

const DAY = 86_400_000;

/** The same time on the clock on the wall, `days` days later. A time that the clock jumps over is the one it jumps to. */
export function daysLater(instant: Instant, days: number, zone: string): Instant {
  return written(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).add({ days }));
}

/** The moment at which the clock shows `time`, `20:00`, on a day, `2026-11-22`. The first, when it shows it twice. */
export function onDay(day: string, time: string, zone: string): Instant {
  return written(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone));
}

/**
 * How often a clock on the wall shows a time, `01:30`, on a day: never on the night on which the clocks go forward, and twice
 * on that on which they go back.
 */
export function timesShown(day: string, time: string, zone: string): 0 | 1 | 2 {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  if (!first || !second || first.epochMilliseconds === second.epochMilliseconds) return 1;
  return first.toPlainDateTime().equals(wall) ? 2 : 0;
}

/** A day that lies `days` days after another, or before it. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
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
