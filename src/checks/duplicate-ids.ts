import type { Facts } from './facts.ts';
import { blocks, type Problem } from './problem.ts';

/** Two items with one id: feeds and posts could not tell them apart. Named at the item that comes later. */
export function duplicateIds({ items, newId }: Facts): readonly Problem[] {
  const first = new Map<string, string>();
  return items.flatMap(({ file, item, position }): Problem[] => {
    if (!item) return [];
    const other = first.get(item.id);
    if (other === undefined) {
      first.set(item.id, file);
      return [];
    }
    return [
      blocks(
        file,
        position(['id']),
        `"${other}" has the same id.`,
        `Give the newer of the two another: id: ${newId()}`,
      ),
    ];
  });
}
