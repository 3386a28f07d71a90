import type { Facts } from './facts.ts';
import { warns, type Problem } from './problem.ts';

/** Cancelled events whose posts and feeds say nothing of it: only a change that is not minor reaches them. */
export function cancelledEvents({ items }: Facts): readonly Problem[] {
  return items.flatMap(({ file, item, position }): readonly Problem[] => {
    if (!item?.event?.cancelled || item.changes.some(({ minor }) => !minor)) return [];
    return [
      warns(
        file,
        position(['event', 'cancelled']),
        'The page says that the event is cancelled; posts and feeds do not.',
        'Add an entry to "changes" with the same time, and what people must know: "It is cancelled: the hall has no heating."',
      ),
    ];
  });
}
