import type { Item } from './item.ts';
import { msOf, type Instant } from './times.ts';

/** For how many days from its publication an item's weight counts. */
export const WEIGHT_DAYS = 7;

const WEEK = WEIGHT_DAYS * 24 * 60 * 60 * 1000;

/** How much an item weighs at a moment: 1 to 9 in its first week, and afterwards 0, less than anything new. */
export function weightAt(item: Pick<Item, 'weight' | 'published'>, now: Instant): number {
  return msOf(now) - msOf(item.published) < WEEK ? item.weight : 0;
}

/** The heaviest first; of those that weigh the same, in the order given. */
export function heaviestFirst<T extends Pick<Item, 'weight' | 'published'>>(
  items: readonly T[],
  now: Instant,
): readonly T[] {
  return items.toSorted((a, b) => weightAt(b, now) - weightAt(a, now));
}
