import type { Item } from '../item.ts';
import type { Event } from '../kinds/event.ts';
import { originals } from '../languages.ts';
import type { Instant } from '../times.ts';

/** An item that says when and where something takes place. */
export type EventItem<T extends Item = Item> = T & { readonly event: Event };

/** Whether an item is of an event. */
export function isEvent<T extends Item>(item: T): item is EventItem<T> {
  return item.event !== undefined;
}

/** The events among the items, the first to begin first; one in several languages is there once. */
export function eventsOf<T extends Item>(items: readonly T[]): readonly EventItem<T>[] {
  return originals(items.filter((item) => isEvent(item))).toSorted(
    (a, b) => order(a.event.start, b.event.start) || order(a.event.end, b.event.end) || order(a.id, b.id),
  );
}

/** Whether the last moment of an event has come. */
export function isOver({ event }: EventItem, now: Instant): boolean {
  return event.end <= now;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
