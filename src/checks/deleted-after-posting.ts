import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { idsIn, vanished } from './text/vanished.ts';

const TOP = { line: 1, column: 1 };

/** Items that the ledger knows and that have no file any more: what is public elsewhere cannot just be deleted. */
export const deletedAfterPosting: Check = {
  name: 'deleted-after-posting',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Items that were posted and that have no file any more: their posts would stay out there, and nobody could correct them.',
  bad: [
    {
      more: { ledgerIds: ['bcdfghjklm'] },
      says: '1:1 You deleted the item "bcdfghjklm", which was published. Put it back and add "withdrawn", with "at" and "reason", under its front matter.',
    },
    {
      more: { ledgerIds: ['fv7kq2mxw4', 'kkmmkkmmkk'] },
      says: '1:1 You deleted the item "kkmmkkmmkk", which was published. Put it back and add "withdrawn", with "at" and "reason", under its front matter.',
    },
  ],
  good: [
    { more: { ledgerIds: ['fv7kq2mxw4'] } },
    {
      front: 'withdrawn: { at: 2026-11-21, reason: The clinic was called off. }',
      more: { ledgerIds: ['fv7kq2mxw4'] },
    },
  ],
  allowed: false,
  inHub: find,
};

function find(facts: Facts): readonly Found[] {
  const { all, ledgerIds } = facts;
  // What the main branch still has is told by `vanished-ids`, with the name of its file.
  const known = new Set([...all.flatMap(idsIn), ...vanished(facts).map(({ id }) => id)]);
  return ledgerIds
    .filter((id) => !known.has(id))
    .map((id) =>
      blocks(
        `ledger/${id}`,
        TOP,
        `You deleted the item "${id}", which was published.`,
        'Put it back and add "withdrawn", with "at" and "reason", under its front matter.',
      ),
    );
}
