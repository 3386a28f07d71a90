import { msOf, instantFromMs, writeDay, writeTime, type Instant } from './times.ts';

/** Until when something holds, in words: `5pm on Friday 20 November 2026`; midnight is the end of the day before. */
export function writeUntil(instant: Instant, zone: string): string {
  const time = writeTime(instant, zone);
  return time === 'midnight'
    ? `the end of ${writeDay(instantFromMs(msOf(instant) - 1), zone)}`
    : `${time} on ${writeDay(instant, zone)}`;
}
