import { publicState } from '../news/live.ts';
import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

const POSTED: Partial<Facts> = { postedIds: new Set(['fv7kq2mxw4']) };

/** Items of which a post went out, and that became a draft or moved into the future: readers would lose them unseen. */
export const hiddenAfterPosting: Check = {
  name: 'hidden-after-posting',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Items that were posted and have since become drafts, or moved into the future. Whoever follows the post would find nothing there, and no word of why.',
  allowed: false,
  bad: [
    {
      front: 'draft: true',
      more: POSTED,
      says: '6:8 This item was posted, so it cannot become a draft. Put "draft" back. To take the item back, add: withdrawn: { at: 2026-11-22 12:00, reason: "…" }',
    },
    {
      front: 'published: 2026-12-01 09:00',
      more: POSTED,
      says: '5:12 This item was posted, so it cannot move into the future. Put "published" back. To take the item back, add: withdrawn: { at: 2026-11-22 12:00, reason: "…" }',
    },
  ],
  good: [
    { front: 'draft: true' },
    { front: 'published: 2026-12-01 09:00' },
    { front: 'withdrawn: { at: 2026-11-21 10:00, reason: It was published too early. }', more: POSTED },
  ],
  inHub: find,
};

function find({ items, postedIds, now, hub }: Facts): readonly Found[] {
  return items.flatMap(({ file, item, position }) => {
    if (!item || !postedIds.has(item.id) || publicState(item, now) !== 'hidden') return [];
    const field = item.draft ? 'draft' : 'published';
    const what = item.draft
      ? 'This item was posted, so it cannot become a draft.'
      : 'This item was posted, so it cannot move into the future.';
    const at = writeWallTime(now, hub.timeZone);
    const instead = `Put "${field}" back. To take the item back, add: withdrawn: { at: ${at}, reason: "…" }`;
    return [blocks(file, position([field]), what, instead)];
  });
}
