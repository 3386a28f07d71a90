import type { Item, Repeat } from '../news/item.ts';
import { isInSeason, repeatsEnd, repeatsReviewed, slotOf } from '../news/moments.ts';
import { dayOf, writeDay, writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import { blocks, warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** What is wrong in an item, where, and what to write instead. */
interface Fault {
  readonly at: readonly PropertyKey[];
  readonly what: string;
  readonly instead: string;
}

/** Times of posts at which nothing can be posted, and repeats that are held until somebody has read their texts again. */
export const socialTimes: Check = {
  name: 'social-times',
  subject: 'Posts',
  severity: 'blocks',
  finds:
    'Posts planned for a time at which nothing can be posted, and repeated posts that are held until somebody has read them again.',
  bad: [
    {
      front: 'social: { at: 2026-11-19 }',
      says: '6:15 It is to be posted before it is published (2026-11-20 00:00). Correct one of the two.',
    },
    {
      front: 'expires: 2026-11-21\nsocial: { at: 2026-11-21 }',
      says: '7:15 It is to be posted when it no longer holds: it expires 2026-11-21 00:00. Correct one of the two.',
    },
    {
      front:
        'social: { repeat: { texts: [Come in.], dates: [2027-06-01], season: { from: 10-01, until: 03-31 } } }',
      says: '6:48 This repeat is out of season: 10-01 to 03-31. Write another day, or take this one out.',
    },
    {
      front:
        'changes: [{ at: 2026-11-21 10:00, what: The time }]\nsocial: { repeat: { texts: [Come in.], every: 28, until: 2027-03-31 } }',
      says: '7:19 The repeats are held: nobody has read their texts since the correction of Saturday 21 November 2026. Read them, and write the time under "repeat", as in "reviewed: 2026-11-22 09:00".',
    },
  ],
  good: [
    { front: 'expires: 2026-12-21\nsocial: { at: 2026-11-23 08:00 }' },
    {
      front:
        'social: { repeat: { texts: [Come in.], dates: [2026-12-01, 2027-01-15 17:30], season: { from: 10-01, until: 03-31 } } }',
    },
    {
      front:
        'changes: [{ at: 2026-11-21 10:00, what: The time }]\nsocial: { repeat: { texts: [Come in.], every: 28, until: 2027-03-31, reviewed: 2026-11-21 10:00 } }',
    },
  ],
  inWords: find,
};

function find({ file, item, position, hub: { timeZone } }: Words): readonly Found[] {
  if (!item) return [];
  const faults = [...faultsOfTime(item, timeZone), ...faultsOfRepeat(item, timeZone)];
  return [
    ...faults.map(({ at, what, instead }) => blocks(file, position(at), what, instead)),
    ...heldRepeats(item, timeZone).map(({ at, what, instead }) => warns(file, position(at), what, instead)),
  ];
}

function faultsOfTime({ published, expires, social }: Item, zone: string): readonly Fault[] {
  const { at } = social;
  if (at === undefined) return [];
  const fault = (what: string): Fault => ({ at: ['social', 'at'], what, instead: 'Correct one of the two.' });
  if (at < published) {
    return [fault(`It is to be posted before it is published (${writeWallTime(published, zone)}).`)];
  }
  return expires !== undefined && at >= expires
    ? [fault(`It is to be posted when it no longer holds: it expires ${writeWallTime(expires, zone)}.`)]
    : [];
}

function faultsOfRepeat(item: Item, zone: string): readonly Fault[] {
  const { repeat } = item.social;
  if (!repeat) return [];
  const { dates } = repeat;
  const end = repeatsEnd(repeat, zone);
  const slot = slotOf(item);
  const field = (...names: readonly PropertyKey[]) => ['social', 'repeat', ...names];
  const first = writeWallTime(slot, zone);
  return [
    ...dates.flatMap((_, index) => {
      const what = whyNever(repeat, index, item, zone);
      return what === undefined
        ? []
        : [{ at: field('dates', index), what, instead: 'Write another day, or take this one out.' }];
    }),
    ...(end !== undefined && end <= slot
      ? [
          {
            at: field('until'),
            what: `The repeats end before the item is first posted (${first}).`,
            instead: 'Write the day on which they end.',
          },
        ]
      : []),
  ];
}

/** Why nothing is ever posted on the date of a repeat; nothing when it is. */
function whyNever({ dates, ...repeat }: Repeat, index: number, item: Item, zone: string): string | undefined {
  const { expires } = item;
  const { season } = repeat;
  const [date = '', slot, end] = [dates[index], slotOf(item), repeatsEnd(repeat, zone)];
  if (date <= slot) {
    return `This repeat comes before the item is first posted (${writeWallTime(slot, zone)}).`;
  }
  if (season && !isInSeason(dayOf(date, zone), season)) {
    return `This repeat is out of season: ${season.from} to ${season.until}.`;
  }
  if (end !== undefined && date > end) return `The repeats end before this one (${writeDay(end, zone)}).`;
  if (expires !== undefined && date >= expires) {
    return `The item no longer holds on this day: it expires ${writeWallTime(expires, zone)}.`;
  }
  const sameDay = dates.findIndex((other) => dayOf(other, zone) === dayOf(date, zone));
  return sameDay < index ? 'This day stands twice, and an item is repeated once a day at most.' : undefined;
}

function heldRepeats(item: Item, zone: string): readonly Fault[] {
  const { updated, social } = item;
  if (!social.repeat || updated === undefined || repeatsReviewed(item)) return [];
  return [
    {
      at: social.repeat.reviewed === undefined ? ['social', 'repeat'] : ['social', 'repeat', 'reviewed'],
      what: `The repeats are held: nobody has read their texts since the correction of ${writeDay(updated, zone)}.`,
      instead: 'Read them, and write the time under "repeat", as in "reviewed: 2026-11-22 09:00".',
    },
  ];
}
