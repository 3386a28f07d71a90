import type { ItemFile } from '../news/item-files.ts';
import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { writtenChanges, type WrittenChange } from './text/written-changes.ts';

/** What was done already, and is dated in the future. It mends itself with time, so no archive turns red by it. */
export const futureDates: Check = {
  name: 'future-dates',
  subject: 'Dates and times',
  severity: 'blocks',
  finds:
    'Changes, and reviews of repeated posts, that are dated in the future. Readers would be told of something that has not happened yet.',
  bad: [
    {
      front: 'changes: [{ at: 2026-11-23, what: The room number }]',
      says: '6:17 This change is dated in the future. Write when it was made: "2026-11-22 12:00" is now.',
    },
    {
      front: 'social: { repeat: { texts: [Come in.], dates: [2026-12-01], reviewed: 2026-11-23 } }',
      says: '6:71 This review is dated in the future. Write when the texts were read: "2026-11-22 12:00" is now.',
    },
  ],
  good: [
    { front: 'changes: [{ at: 2026-11-22 11:30, what: The room number }]' },
    { front: 'social: { repeat: { texts: [Come in.], dates: [2026-12-01], reviewed: 2026-11-22 09:00 } }' },
    { front: 'published: 2026-12-01 09:00' },
  ],
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  const time = `"${writeWallTime(now, hub.timeZone)}" is now.`;
  return items.flatMap((itemFile) => {
    const { file, item, position } = itemFile;
    const reviewed = item?.social.repeat?.reviewed;
    const change = 'This change is dated in the future.';
    const review = 'This review is dated in the future.';
    const at = position(['social', 'repeat', 'reviewed']);
    return [
      ...changesOf(itemFile, hub.timeZone)
        .filter((made) => made.at > now)
        .map(({ path }) => blocks(file, position(path), change, `Write when it was made: ${time}`)),
      ...(reviewed !== undefined && reviewed > now
        ? [blocks(file, at, review, `Write when the texts were read: ${time}`)]
        : []),
    ];
  });
}

/** A change that is said to be older than its item is a matter of `order-of-dates`. */
function changesOf({ item, written }: ItemFile, zone: string): readonly WrittenChange[] {
  return item ? writtenChanges(written, zone).filter(({ at }) => at >= item.published) : [];
}
