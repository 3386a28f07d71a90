import { msOf, instantFromMs, writeDay, writeTime, type Instant } from './times.ts';

/** Until when something holds, in words: `5pm on Friday 20 November 2026`; midnight is the end of the day before. */
export function writeUntil(instant: Instant, zone: string): string {
  const time = writeTime(instant, zone);
  return time === 'midnight'
    ? `the end of ${writeDay(instantFromMs(msOf(instant) - 1), zone)}`
    : `${time} on ${writeDay(instant, zone)}`;
}

/** By when something will be done, in words: `5pm on Friday 20 November 2026`; midnight is the day that it ends. */
export function writeBy(instant: Instant, zone: string): string {
  return writeUntil(instant, zone).replace(/^the end of /, '');
}
