import type { Hub } from '../hub/hub.ts';
import type { Item } from './item.ts';
import { isCurrent } from './live.ts';
import type { Instant } from './times.ts';

/** How many items a topic or place page shows; the archive has the rest. */
export const SUBJECT_PAGE_ITEMS = 20;

/** A topic or a place of the hub, with the items about it that still hold. */
export interface Subject<T> {
  readonly id: string;
  readonly name: string;
  /** `/places/thornby/` */
  readonly path: string;
  /** In the order given, those that have expired left out. */
  readonly items: readonly T[];
}

/**
 * The topics or places of a hub, in the order of `hub.yaml`. Each has its page also while it has no item: an address on
 * a poster or in a bookmark stays, and every page can lead to every place, whatever is published.
 */
export function subjects<T extends Pick<Item, 'topics' | 'places' | 'expires'>>(
  which: 'topics' | 'places',
  hub: Pick<Hub, 'topics' | 'places'>,
  items: readonly T[],
  now: Instant,
): readonly Subject<T>[] {
  const about = new Map<string, T[]>(hub[which].map(({ id }) => [id, []]));
  for (const item of items) {
    if (isCurrent(item, now)) for (const id of new Set(item[which])) about.get(id)?.push(item);
  }
  return hub[which].map(({ id, name }) => ({
    id,
    name,
    path: `/${which}/${id}/`,
    items: about.get(id) ?? [],
  }));
}

/** Of these subjects, those that an item names, in the item's own order: the main one first. */
export function subjectsOf<S extends { readonly id: string }>(
  ids: readonly string[],
  all: readonly S[],
): readonly S[] {
  return ids.flatMap((id) => all.find((subject) => subject.id === id) ?? []);
}
