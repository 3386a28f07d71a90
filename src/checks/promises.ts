import { writeBy } from '../news/until.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

const point = (more: string): string =>
  `kind: you-said-we-did\nyouSaidWeDid:\n  points:\n    - { said: I cannot come during the day., ${more} }`;

/** What was planned in a "you said, we did", and whose day has come: residents wait to hear of it. */
export const promises: Check = {
  name: 'promises',
  subject: 'Rules',
  severity: 'warns',
  finds:
    'Things planned in a "you said, we did" whose day has passed. Residents are waiting to hear whether they were done.',
  bad: [
    {
      front: point('decision: planned, did: We will open until 7pm., by: 2026-10-30'),
      says: '9:99 This was planned by Friday 30 October 2026, and that day is over. Write "decision: changed" and what was done; or another day, and say why in "changes".',
    },
    {
      front: point('decision: planned, did: We will put in a ramp., by: 2026-11-21'),
      says: '9:98 This was planned by Saturday 21 November 2026, and that day is over. Write "decision: changed" and what was done; or another day, and say why in "changes".',
    },
  ],
  good: [
    { front: point('decision: planned, did: We will open until 7pm., by: 2026-11-22') },
    { front: point('decision: changed, did: We are open until 7pm on Wednesdays.') },
  ],
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  return items.flatMap(({ file, item, position }) => {
    if (!item?.youSaidWeDid || item.withdrawn) return [];
    return item.youSaidWeDid.points.flatMap(({ decision, by }, index) =>
      decision !== 'planned' || by === undefined || by > now
        ? []
        : [
            warns(
              file,
              position(['youSaidWeDid', 'points', index, 'by']),
              `This was planned by ${writeBy(by, hub.timeZone)}, and that day is over.`,
              'Write "decision: changed" and what was done; or another day, and say why in "changes".',
            ),
          ],
    );
  });
}
