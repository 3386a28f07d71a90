import type { Item } from '../news/item.ts';
import type { ItemFile } from '../news/item-files.ts';
import { isTimeFault, readWallTime, writeWallTime, type Instant } from '../news/times.ts';
import { isTakenBack } from '../news/withdrawal.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, type Found } from './problem.ts';

/** Dates of one item that cannot all be true: it ends before it begins, or was changed when it could not be. */
export const orderOfDates: Check = {
  name: 'order-of-dates',
  subject: 'Dates and times',
  severity: 'blocks',
  finds:
    'Dates of one item that cannot all be true: it ends before it begins, or was changed when it could not be.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  return items.flatMap((itemFile): Found[] => {
    const { file, item, position } = itemFile;
    if (!item) return [];
    const { published, withdrawn } = item;
    const from = writeWallTime(published, hub.timeZone);
    const early = (path: readonly PropertyKey[], what: string): Found =>
      blocks(
        file,
        position(path),
        `${what} before the item is published (${from}).`,
        'Correct one of the two.',
      );
    return [
      ...endsOf(item)
        .filter(({ at }) => at !== undefined && at <= published)
        .map(({ path, what }) => early(path, what)),
      ...(withdrawn && isTakenBack(item) && withdrawn.at < published
        ? [early(['withdrawn', 'at'], 'It is withdrawn')]
        : []),
      ...changesOf(itemFile, hub.timeZone).flatMap(({ at, path }) => {
        if (at < published) return [early(path, 'It was changed')];
        if (at <= now) return [];
        const what = 'This change is dated in the future.';
        return [
          blocks(
            file,
            position(path),
            what,
            `Write when it was made: "${writeWallTime(now, hub.timeZone)}" is now.`,
          ),
        ];
      }),
    ];
  });
}

/** How an item ends: as it says itself, or else when what it is about is over. */
function endsOf({ expires, event, consultation, notice }: Item) {
  const own = [
    { at: event?.end, path: ['event', 'start'], what: 'It takes place' },
    { at: consultation?.closes, path: ['consultation', 'closes'], what: 'It closes' },
    { at: notice?.until, path: ['notice', 'until'], what: 'It ends' },
  ].filter(({ at }) => at !== undefined);
  return own.some(({ at }) => at === expires)
    ? own
    : [{ at: expires, path: ['expires'], what: 'It expires' }, ...own];
}

/** The changes in the order in which they stand in the file, with the place of each. */
function changesOf({ written }: ItemFile, zone: string): { at: Instant; path: readonly PropertyKey[] }[] {
  const changes: unknown = written['changes'];
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((change: { at?: unknown }, index) => {
    const time = readWallTime(String(change.at).trim(), zone);
    return isTimeFault(time) ? [] : [{ at: time.instant, path: ['changes', index, 'at'] }];
  });
}
