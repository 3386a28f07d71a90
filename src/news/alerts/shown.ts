import type { Item } from '../item.ts';
import { dayOf, instantFromMs, msOf, type Instant } from '../times.ts';

/**
 * What a page shows of urgent news: the alerts themselves, or only the way to them, the same whatever is declared. So
 * declaring an alert changes no page of the archive.
 */
export type Shown = 'alerts' | 'way';

/** Days after its publication for which an item's page shows alerts. */
const RECENT = 30;
const DAY = 86_400_000;

/** What the page of an item shows. */
export function shownOnItem({ published }: Pick<Item, 'published'>, now: Instant): Shown {
  return published > instantFromMs(msOf(now) - RECENT * DAY) ? 'alerts' : 'way';
}

/** What a page of the archive shows: a year, month or day that is past, by its year or month, has the way only. */
export function shownOnArchive(date: string, now: Instant, zone: string): Shown {
  const part = date.slice(0, '2026-11'.length);
  return part >= dayOf(now, zone).slice(0, part.length) ? 'alerts' : 'way';
}
