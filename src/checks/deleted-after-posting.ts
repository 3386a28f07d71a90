import type { Facts } from './facts.ts';
import { blocks, type Problem } from './problem.ts';

const TOP = { line: 1, column: 1 };

/** Items that the ledger knows and that have no file any more: what is public elsewhere cannot just be deleted. */
export function deletedAfterPosting({ items, ledgerIds }: Facts): readonly Problem[] {
  const written = new Set(items.map(({ item, written: fields }) => item?.id ?? fields['id']));
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
