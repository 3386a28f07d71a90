import { writeWhen } from './events/when.ts';
import type { Item } from './item.ts';
import { writeUntil } from './until.ts';

/**
 * When an item is, or until when it holds, under its headline in a list: `9am to 5pm on Saturday 28 November 2026`,
 * `Until 5pm on Friday 20 November 2026`. The same in every build, so that no page of the archive changes with time.
 */
export function whenLine(
  { event, expires }: Pick<Item, 'event' | 'expires'>,
  zone: string,
): string | undefined {
  if (event) return `${event.cancelled ? 'Cancelled: ' : ''}${writeWhen(event, zone)}`;
  return expires === undefined ? undefined : `Until ${writeUntil(expires, zone)}`;
}
