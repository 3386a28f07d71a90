import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** Cancelled events whose posts and feeds say nothing of it: only a change that is not minor reaches them. */
export const cancelledEvents: Check = {
  name: 'cancelled-events',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Cancelled events whose posts and feeds say nothing of it: only a change that is not minor reaches them.',
  bad: [],
  good: [],
  inWords: find,
};

function find({ file, item, position }: Words): readonly Found[] {
  if (!item?.event?.cancelled || item.changes.some(({ minor }) => !minor)) return [];
  return [
    warns(
      file,
      position(['event', 'cancelled']),
      'The page says that the event is cancelled; posts and feeds do not.',
      'Add an entry to "changes" with the same time, and what people must know: "It is cancelled: the hall has no heating."',
    ),
  ];
}
