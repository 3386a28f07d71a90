import type { Hub } from '../hub/hub.ts';
import { isEvent, isOver, type EventItem } from './events/event-item.ts';
import { writeDays } from './events/when.ts';
import type { Item } from './item.ts';
import { isCurrent } from './live.ts';
import type { Instant } from './times.ts';
import { writeUntil } from './until.ts';

/**
 * What stands at the top of an item that no longer holds: `This event took place on Saturday 28 November 2026.` Each
 * is true from then on for ever; a build that comes late only says it late.
 */
export function overNotice(
  item: Item,
  { timeZone }: Pick<Hub, 'timeZone'>,
  now: Instant,
): string | undefined {
  if (isEvent(item)) return eventNotice(item, timeZone, now);
  const { consultation, stoodDown, expires, kind } = item;
  if (consultation && consultation.closes <= now) {
    return `This consultation closed at ${writeUntil(consultation.closes, timeZone)}.`;
  }
  if (stoodDown && stoodDown <= now)
    return `This alert was stood down at ${writeUntil(stoodDown, timeZone)}.`;
  if (expires === undefined || isCurrent(item, now)) return undefined;
  const what = kind === 'alert' || kind === 'notice' ? `This ${kind}` : 'This';
  return `${what} held until ${writeUntil(expires, timeZone)}.`;
}

/** Cancelled comes before all else. An event that `expires` early is not over before its own end. */
function eventNotice(item: EventItem, zone: string, now: Instant): string | undefined {
  const { event } = item;
  const over = isOver(item, now);
  if (event.cancelled) return `This event ${over ? 'was' : 'is'} cancelled. ${event.cancelled.why}`;
  if (!over) return undefined;
  const days = writeDays(event, zone);
  return `This event took place ${days.includes(' to ') ? 'from' : 'on'} ${days}.`;
}
