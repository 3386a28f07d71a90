import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Embargoed items in a repository that everybody can read: the site keeps them back, git does not. */
export const embargoInPublic: Check = {
  name: 'embargo-in-public',
  subject: 'Rules',
  severity: 'warns',
  finds: 'Embargoed items in a repository that everybody can read: the site keeps them back, git does not.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  if (hub.repository === 'private' || hub.demo) return [];
  return items.flatMap(({ file, item, position }) =>
    item && !item.draft && item.published > now
      ? [
          warns(
            file,
            position(['published']),
            'This item is embargoed, and anybody can read it in the repository.',
            'Keep it in a private repository until it is published, or accept that it is not secret.',
          ),
        ]
      : [],
  );
}
