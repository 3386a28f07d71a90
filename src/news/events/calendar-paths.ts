import type { Item } from '../item.ts';

/** Where the calendar of all events is, without the base path. */
export const CALENDAR_PATH = '/events.ics';

/** Where the calendar file of one event is, without the base path: `/news/clinic/event.ics`. */
export function calendarPath({ path }: Pick<Item, 'path'>): string {
  return `${path}event.ics`;
}
