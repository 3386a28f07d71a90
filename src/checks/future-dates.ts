import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';
import { writtenChanges } from './text/written-changes.ts';

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
  alone: true,
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  const time = `"${writeWallTime(now, hub.timeZone)}" is now.`;
  return items.flatMap(({ file, item, written, position }) => {
    if (!item) return [];
    // A change that is said to be older than its item is a matter of `order-of-dates`.
    const changes = writtenChanges(written, hub.timeZone).filter(
      ({ at }) => at > now && at >= item.published,
    );
    const reviews = [item.social.repeat?.reviewed ?? ''].filter((reviewed) => reviewed > now);
    return [
      ...changes.map(({ path }) =>
        blocks(
          file,
          position(path),
          'This change is dated in the future.',
          `Write when it was made: ${time}`,
        ),
      ),
      ...reviews.map(() =>
        blocks(
          file,
          position(['social', 'repeat', 'reviewed']),
          'This review is dated in the future.',
          `Write when the texts were read: ${time}`,
        ),
      ),
    ];
  });
}
