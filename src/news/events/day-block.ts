import { Temporal } from 'temporal-polyfill';
import { dayOf, type Instant } from '../times.ts';

/** The day on which an event begins, as it stands in a block: `Sat`, `28`, `Nov`. */
export interface DayBlock {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
}

/** A moment → the block of its day on the hub's calendar. */
export function dayBlock(start: Instant, zone: string): DayBlock {
  const date = Temporal.PlainDate.from(dayOf(start, zone));
  const part = (options: Intl.DateTimeFormatOptions): string =>
    date.toLocaleString('en-GB', options).slice(0, 3);
  return { weekday: part({ weekday: 'long' }), day: String(date.day), month: part({ month: 'long' }) };
}
