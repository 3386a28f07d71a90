import { publicState } from '../news/live.ts';
import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

/** Items of which a post went out, and that became a draft or moved into the future: readers would lose them unseen. */
export const hiddenAfterPosting: Check = {
  name: 'hidden-after-posting',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Items of which a post went out, and that became a draft or moved into the future: readers would lose them unseen.',
  bad: [],
  good: [],
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
