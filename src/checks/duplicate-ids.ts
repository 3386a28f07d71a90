import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { exampleItem } from './text/example-item.ts';

/** Two items with one id: feeds and posts could not tell them apart. Named at the item that comes later. */
export const duplicateIds: Check = {
  name: 'duplicate-ids',
  subject: 'Files',
  severity: 'blocks',
  finds:
    'Two items with the same id, as happens when a file is copied. Feeds and social accounts know an item by its id, so one of the two would never be seen.',
  allowed: false,
  bad: [
    {
      files: { 'news/example-copy.md': exampleItem('title: Walk in for your winter vaccines') },
      says: '2:5 "news/example.md" has the same id. Give the newer of the two another: id: bnwdbnwd22',
    },
    {
      front: 'id: bcdfghjklm',
      files: { 'news/example-pl.md': exampleItem('id: bcdfghjklm\nlang: pl') },
      says: '5:5 "news/example.md" has the same id. Give the newer of the two another: id: bnwdbnwd22',
    },
  ],
  good: [
    { files: { 'news/example-copy.md': exampleItem('id: fv7kq2mxw5') } },
    { files: { 'news/example-pl.md': exampleItem('id: bcdfghjklm\nlang: pl\ntranslationOf: fv7kq2mxw4') } },
  ],
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
