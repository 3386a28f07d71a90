import type { EventItem } from '../events/event-item.ts';
import type { Item } from '../item.ts';
import type { Event } from '../kinds/event.ts';
import { sampleItem } from './sample-item.ts';

const EVENT: Event = {
  start: '2026-11-28T09:00:00Z',
  end: '2026-11-28T17:00:00Z',
  allDay: false,
  venue: { name: 'Millmere Market Hall', address: ['Market Place', 'Millmere', 'BX4 1HA'] },
  for: 'Everyone aged 65 or over',
  walkIn: true,
};

/** An event for tests, with what a test says of it and of its item. */
export function sampleEvent(fields: Partial<Event> = {}, item: Partial<Item> = {}): EventItem {
  const event = { ...EVENT, ...fields };
  return { ...sampleItem({ kind: 'event', expires: event.end, ...item }), event };
}
