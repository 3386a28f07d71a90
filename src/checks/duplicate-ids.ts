import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

/** Two items with one id: feeds and posts could not tell them apart. Named at the item that comes later. */
export const duplicateIds: Check = {
  name: 'duplicate-ids',
  subject: 'Files',
  severity: 'blocks',
  finds:
    'Two items with one id: feeds and posts could not tell them apart. Named at the item that comes later.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, newId }: Facts): readonly Found[] {
  const first = new Map<string, string>();
  return items.flatMap(({ file, item, position }): Found[] => {
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
