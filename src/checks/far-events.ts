import { daysLater } from '../news/civil-time.ts';
import { writeDay } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** Days that an event may lie ahead of its announcement: a year, and some weeks for what comes every year. */
const AHEAD = 400;

const on = (start: string, end: string): string => `kind: event
event:
  start: ${start}
  end: ${end}
  venue: { name: Market Hall }
  for: Everyone
  walkIn: true`;

/** Events so far ahead that the year may be a slip. What is over before it is published is a matter of `orderOfDates`. */
export const farEvents: Check = {
  name: 'far-events',
  subject: 'Dates and times',
  severity: 'warns',
  finds: 'Events more than a year ahead of their announcement: the year is often a slip.',
  bad: [
    {
      front: on('2028-11-28 09:00', '2028-11-28 17:00'),
      says: '8:10 The event begins on Tuesday 28 November 2028, more than a year after it is announced. Correct the year. If it is right, leave it so.',
    },
    {
      front: on('2027-12-26', '2027-12-26'),
      says: '8:10 The event begins on Sunday 26 December 2027, more than a year after it is announced. Correct the year. If it is right, leave it so.',
    },
  ],
  good: [{ front: on('2026-11-28 09:00', '2026-11-28 17:00') }, { front: on('2027-11-27', '2027-11-28') }],
  inWords: find,
};

function find({ file, item, position, hub }: Words): readonly Found[] {
  if (!item?.event || item.event.start <= daysLater(item.published, AHEAD, hub.timeZone)) return [];
  return [
    warns(
      file,
      position(['event', 'start']),
      `The event begins on ${writeDay(item.event.start, hub.timeZone)}, more than a year after it is announced.`,
      'Correct the year. If it is right, leave it so.',
    ),
  ];
}
