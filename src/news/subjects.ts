import type { Hub } from '../hub/hub.ts';
import type { Item } from './item.ts';
import { isCurrent } from './live.ts';
import type { Instant } from './times.ts';

/** How many items a topic or place page shows; the archive has the rest. */
export const SUBJECT_PAGE_ITEMS = 20;

/** A topic or a place that some item still holding is about. */
export interface Subject<T> {
  readonly id: string;
  readonly name: string;
  /** `/places/thornby/` */
  readonly path: string;
  /** In the order given, those that have expired left out. */
  readonly items: readonly T[];
}

/**
 * The topics or places of a hub that have something to show, in the order of `hub.yaml`.
 * One without an item has no page and is linked from nowhere.
 */
export function subjects<T extends Pick<Item, 'topics' | 'places' | 'expires'>>(
  which: 'topics' | 'places',
  hub: Pick<Hub, 'topics' | 'places'>,
  items: readonly T[],
  now: Instant,
): readonly Subject<T>[] {
  const current = items.filter((item) => isCurrent(item, now));
  return hub[which]
    .map(({ id, name }) => ({
      id,
      name,
      path: `/${which}/${id}/`,
      items: current.filter((item) => item[which].includes(id)),
    }))
    .filter((subject) => subject.items.length > 0);
}

/** Of these subjects, those that an item names, in the item's own order: the main one first. */
export function subjectsOf<S extends { readonly id: string }>(
  ids: readonly string[],
  all: readonly S[],
): readonly S[] {
  return ids.flatMap((id) => all.find((subject) => subject.id === id) ?? []);
}
