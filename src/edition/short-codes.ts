import type { Item } from '../news/item.ts';
import { newestFirst } from '../news/order.ts';

/** Letters of an id with which a short address begins: with five, one in 18 million is the same for two items. */
const FEWEST = 5;

/**
 * The code of each item's short address: as much of its id as no item published earlier begins with, five letters at
 * least. A new item never changes the code of an older one, which stands on paper.
 */
export function shortCodes(items: readonly Pick<Item, 'id' | 'published'>[]): ReadonlyMap<string, string> {
  const begun = new Set<string>();
  const codes = new Map<string, string>();
  for (const { id } of newestFirst(items).toReversed()) {
    const beginnings = Array.from({ length: id.length - FEWEST + 1 }, (_, more) =>
      id.slice(0, FEWEST + more),
    );
    codes.set(id, beginnings.find((beginning) => !begun.has(beginning)) ?? id);
    for (const beginning of beginnings) begun.add(beginning);
  }
  return codes;
}
