import type { Item } from './item.ts';
import type { Instant } from './times.ts';

/** What the public may know of an item at a moment. */
export type PublicState = 'hidden' | 'live' | 'withdrawn';

/**
 * The one place that decides what is public; every output asks it.
 * Hidden: a draft, or not yet published, whatever else it says. Withdrawn: public once, and taken back.
 */
export function publicState(
  item: Pick<Item, 'draft' | 'published' | 'withdrawn'>,
  now: Instant,
): PublicState {
  if (item.draft || item.published > now) return 'hidden';
  return item.withdrawn && item.withdrawn.at <= now ? 'withdrawn' : 'live';
}

/** The items that the public may read, in the order given. */
export function liveItems<T extends Pick<Item, 'draft' | 'published' | 'withdrawn'>>(
  items: readonly T[],
  now: Instant,
): readonly T[] {
  return items.filter((item) => publicState(item, now) === 'live');
}

/** Whether an item still holds: after `expires` it leaves lists of what is current, and is never posted. */
export function isCurrent(item: Pick<Item, 'expires'>, now: Instant): boolean {
  return item.expires === undefined || item.expires > now;
}
