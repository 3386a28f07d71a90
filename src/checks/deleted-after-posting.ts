import type { ItemFile } from '../news/item-files.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

const TOP = { line: 1, column: 1 };

/** An id as it stands in a file that cannot be read as front matter. */
const ID_LINE = /^id:[ \t]*["']?([a-z0-9]+)/gm;

/** Items that the ledger knows and that have no file any more: what is public elsewhere cannot just be deleted. */
export const deletedAfterPosting: Check = {
  name: 'deleted-after-posting',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Items that the ledger knows and that have no file any more: what is public elsewhere cannot just be deleted.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, ledgerIds }: Facts): readonly Found[] {
  const written = new Set(items.flatMap(idsOf));
  return ledgerIds
    .filter((id) => !written.has(id))
    .map((id) =>
      blocks(
        `ledger/${id}`,
        TOP,
        `You deleted the item "${id}", which was published.`,
        'Put it back and add "withdrawn", with "at" and "reason", under its front matter.',
      ),
    );
}

/** A broken file is still there: its own problem is told, and not that it was deleted. */
function idsOf({ item, source }: ItemFile): readonly string[] {
  return item ? [item.id] : [...source.matchAll(ID_LINE)].map(([, id = '']) => id);
}
