import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** A clinic at the market hall. */
const clinic = (more: string): string => `kind: event
event:
  start: 2026-11-28 09:00
  end: 2026-11-28 17:00
  venue: { name: Market Hall }
  for: Everyone
  walkIn: true${more}`;

/** Cancelled events whose posts and feeds say nothing of it: only a change that is not minor reaches them. */
export const cancelledEvents: Check = {
  name: 'cancelled-events',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Cancelled events of which only the page tells. Without an entry in "changes", feeds and social accounts go on inviting people.',
  bad: [
    {
      front: clinic('\n  cancelled: { at: 2026-11-21 10:00, why: The hall has no heating. }'),
      says: '13:14 The page says that the event is cancelled; posts and feeds do not. Add an entry to "changes" with the same time, and what people must know: "It is cancelled: the hall has no heating."',
    },
    {
      front: clinic(
        '\n  cancelled: { at: 2026-11-21 10:00, why: The hall has no heating. }\nchanges: [{ at: 2026-11-21 10:00, what: A letter in the title, minor: true }]',
      ),
      says: '13:14 The page says that the event is cancelled; posts and feeds do not. Add an entry to "changes" with the same time, and what people must know: "It is cancelled: the hall has no heating."',
    },
  ],
  good: [
    {
      front: clinic(
        '\n  cancelled: { at: 2026-11-21 10:00, why: The hall has no heating. }\nchanges: [{ at: 2026-11-21 10:00, what: "It is cancelled: the hall has no heating." }]',
      ),
    },
    { front: clinic('\nchanges: [{ at: 2026-11-21 10:00, what: A letter in the title, minor: true }]') },
  ],
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
