import type { Item } from './item.ts';

/** The items before and after one, in time. */
export interface Neighbours<T> {
  readonly older?: T;
  readonly newer?: T;
}

/**
 * For each item, the next older and the next newer one in the same language.
 * @param items newest first.
 */
export function neighboursByItem<T extends Pick<Item, 'id' | 'language'>>(
  items: readonly T[],
): ReadonlyMap<string, Neighbours<T>> {
  return new Map(
    [...Map.groupBy(items, ({ language }) => language).values()].flatMap((list) =>
      list.map(({ id }, at) => [id, { newer: list[at - 1], older: list[at + 1] }] as const),
    ),
  );
}
