import { writeDay, type Instant } from './times.ts';

/** A day as a block shows it: `Saturday`, `28`, `November`, `2026`. */
export interface DayBlock {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

/** The parts of the day of a moment, as the NHS writes days. */
export function dayBlock(instant: Instant, zone: string): DayBlock {
  const [weekday = '', day = '', month = '', year = ''] = writeDay(instant, zone).split(' ');
  return { weekday, day, month, year };
}
