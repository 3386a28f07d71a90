import type { Facts } from './facts.ts';
import { warns, type Problem } from './problem.ts';

/** Embargoed items in a repository that everybody can read: the site keeps them back, git does not. */
export function embargoInPublic({ items, hub, now }: Facts): readonly Problem[] {
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
