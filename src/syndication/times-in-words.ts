import { writeDay, writeTime, type Instant } from '../news/times.ts';

/** `9am on Monday 23 November 2026`. */
export function inWords(instant: Instant, zone: string): string {
  return `${writeTime(instant, zone)} on ${writeDay(instant, zone)}`;
}
