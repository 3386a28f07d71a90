import type { Item } from '../news/item.ts';
import { writeWallTime } from '../news/times.ts';
import type { Check } from './check.ts';
import { blocks, type Found } from './problem.ts';
import { writtenChanges } from './text/written-changes.ts';
import type { Words } from './words.ts';

/** Dates of one item that cannot all be true: it ends before it begins, or was changed when it could not be. */
export const orderOfDates: Check = {
  name: 'order-of-dates',
  subject: 'Dates and times',
  severity: 'blocks',
  finds:
    'Dates of one item that cannot all be true: it ends, was changed or was taken back before it was published.',
  bad: [
    {
      front: 'expires: 2026-11-19',
      says: '6:10 It expires before the item is published (2026-11-20 00:00). Correct one of the two.',
    },
    {
      front: 'changes: [{ at: 2026-11-02 10:00, what: The room number }]',
      says: '6:17 It was changed before the item is published (2026-11-20 00:00). Correct one of the two.',
    },
    {
      front: 'withdrawn: { at: 2026-10-21 10:00, reason: It was published too early. }',
      says: '6:18 It is withdrawn before the item is published (2026-11-20 00:00). Correct one of the two.',
    },
    {
      front:
        'kind: consultation\nconsultation: { closes: 2026-01-29, phone: 01632 960 010, paper: Forms are at every library. }',
      says: '7:25 It closes before the item is published (2026-11-20 00:00). Correct one of the two.',
    },
  ],
  good: [
    { front: 'expires: 2026-12-19' },
    { front: 'published: 2026-11-20 09:00\nchanges: [{ at: 2026-11-20 09:05, what: The room number }]' },
    {
      front:
        'kind: consultation\nconsultation: { closes: 2027-01-29, phone: 01632 960 010, paper: Forms are at every library. }',
    },
  ],
  inWords: find,
};

function find({ file, item, written, position, hub }: Words): readonly Found[] {
  if (!item) return [];
  const { published, withdrawn } = item;
  const early = (path: readonly PropertyKey[], what: string): Found =>
    blocks(
      file,
      position(path),
      `${what} before the item is published (${writeWallTime(published, hub.timeZone)}).`,
      'Correct one of the two.',
    );
  return [
    ...endsOf(item)
      .filter(({ at }) => at !== undefined && at <= published)
      .map(({ path, what }) => early(path, what)),
    ...(withdrawn && withdrawn.at < published ? [early(['withdrawn', 'at'], 'It is withdrawn')] : []),
    ...writtenChanges(written, hub.timeZone)
      .filter(({ at }) => at < published)
      .map(({ path }) => early(path, 'It was changed')),
  ];
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
