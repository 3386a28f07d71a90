import { writeBy } from '../news/until.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** What was planned in a "you said, we did", and whose day has come: residents wait to hear of it. */
export const promises: Check = {
  name: 'promises',
  subject: 'Rules',
  severity: 'warns',
  finds: 'What was planned in a "you said, we did", and whose day has come: residents wait to hear of it.',
  bad: [],
  good: [],
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
