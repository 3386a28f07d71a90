import type { ItemFile } from '../../news/item-files.ts';

/** All items, those that are looked at last: of two that clash, it is said of one that is looked at. */
export function lookedAtLast(items: readonly ItemFile[], all: readonly ItemFile[]): readonly ItemFile[] {
  if (items.length === all.length) return all;
  const lookedAt = new Set(items.map(({ file }) => file));
  return [...all.filter(({ file }) => !lookedAt.has(file)), ...items];
}
