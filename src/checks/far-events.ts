import { daysLater } from '../news/civil-time.ts';
import { writeDay } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** Days that an event may lie ahead of its announcement: a year, and some weeks for what comes every year. */
const AHEAD = 400;

/** Events so far ahead that the year may be a slip. What is over before it is published is a matter of `orderOfDates`. */
export const farEvents: Check = {
  name: 'far-events',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Events so far ahead that the year may be a slip. What is over before it is published is a matter of `orderOfDates`.',
  bad: [],
  good: [],
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
