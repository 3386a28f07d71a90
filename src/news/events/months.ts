import type { Item } from '../item.ts';
import { dayOf, writeMonth, type Instant } from '../times.ts';
import { isOver, type EventItem } from './event-item.ts';

/** How many events `/events/` shows at most before it only names the months that follow: about 6,000 bytes of them. */
export const EVENTS_SHOWN = 60;

/** The events that begin in one month of the hub's calendar, the first to begin first. */
export interface EventMonth<T extends Item = Item> {
  /** `2026-12` */
  readonly month: string;
  /** `/events/2026/12/`, also once it has passed. */
  readonly path: string;
  readonly events: readonly EventItem<T>[];
}

/** Events by the month in which they begin, the earliest first. @param events the first to begin first. */
export function eventMonths<T extends Item>(
  events: readonly EventItem<T>[],
  zone: string,
): readonly EventMonth<T>[] {
  const months = Map.groupBy(events, ({ event }) => dayOf(event.start, zone).slice(0, 7));
  return [...months].map(([month, ofMonth]) => ({ month, path: monthPath(month), events: ofMonth }));
}

/** What `/events/` holds. */
export interface WhatsOn<T extends Item = Item> {
  /** Months with the events in them that are not over. */
  readonly coming: readonly EventMonth<T>[];
  /** Months still to come for which there is no room. */
  readonly later: readonly EventMonth<T>[];
  /** Months in which everything is over, the latest first. */
  readonly past: readonly EventMonth<T>[];
}

/** Sorts months for `/events/`: the first of those to come is always shown, the others while there is room. */
export function whatsOn<T extends Item>(
  months: readonly EventMonth<T>[],
  now: Instant,
  most = EVENTS_SHOWN,
): WhatsOn<T> {
  const ahead = months
    .map((month) => ({ ...month, events: month.events.filter((item) => !isOver(item, now)) }))
    .filter(({ events }) => events.length > 0);
  const named = new Set(ahead.map(({ month }) => month));
  let total = 0;
  const room = ahead.filter(({ events }, index) => (total += events.length) <= most || index === 0);
  return {
    coming: room,
    later: ahead.slice(room.length),
    past: months.filter(({ month }) => !named.has(month)).toReversed(),
  };
}

/** Months as rows of a list: their names in words, their pages, their counts. */
export function monthCounts(
  months: readonly EventMonth[],
): readonly { readonly name: string; readonly path: string; readonly count: number }[] {
  return months.map(({ month, path, events }) => ({ name: writeMonth(month), path, count: events.length }));
}

function monthPath(month: string): string {
  return `/events/${month.replace('-', '/')}/`;
}
