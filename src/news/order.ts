import type { Item } from './item.ts';

/** Newest first; of two published together, by id, so that every build agrees. */
export function newestFirst<T extends Pick<Item, 'published' | 'id'>>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => compare(b.published, a.published) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
