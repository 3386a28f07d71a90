import { writeDay, writeTime, type Instant } from './times.ts';

/** From when something holds, in words: `9am on Friday 20 November 2026`; midnight is the day alone. */
export function writeFrom(instant: Instant, zone: string): string {
  const time = writeTime(instant, zone);
  const day = writeDay(instant, zone);
  return time === 'midnight' ? day : `${time} on ${day}`;
}
