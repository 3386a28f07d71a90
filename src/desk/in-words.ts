import { dayAfter } from '../news/civil-time.ts';
import { dayOf, writeDay, writeTime, type Instant } from '../news/times.ts';

/** `9:05am today`, `6am yesterday`, or with its day: as somebody at a desk says it. */
export function when(at: Instant, now: Instant, zone: string): string {
  const day = dayOf(at, zone);
  const today = dayOf(now, zone);
  const time = writeTime(at, zone);
  if (day === today) return `${time} today`;
  if (day === dayAfter(today, -1)) return `${time} yesterday`;
  if (day === dayAfter(today, 1)) return `${time} tomorrow`;
  return `${time} on ${writeDay(at, zone)}`;
}

/** Minutes of work in words: `5 minutes`, `2 hours`, `1 hour 30 minutes`. */
export function minutesInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    hours > 0 ? counted(hours, 'hour') : '',
    rest > 0 || hours === 0 ? counted(rest, 'minute') : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** `1 message`, `2 messages`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
