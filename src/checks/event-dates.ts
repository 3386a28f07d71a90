import { daysBetween } from '../news/civil-time.ts';
import { isEvent, type EventItem } from '../news/events/event-item.ts';
import { writeDays } from '../news/events/when.ts';
import { instantFromMs, msOf } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import { asDay, datesIn, WEEKDAYS, weekdayOf, type Day } from './text/dates-in-text.ts';
import type { Words } from './words.ts';

/** A deadline is no day on which something takes place: "by Friday", "until midday on Friday". */
const DEADLINE = /\b(?:by|before|until|since)\s+(?:\w+\s+on\s+|the\s+end\s+of\s+)?$/i;

/** Any name of a day, or a number that may be one: without either there is nothing to compare. */
const NAMES_A_DAY = /\d|day\b/i;

const WEEKDAY = new RegExp(`\\b(${WEEKDAYS.join('|')})\\b`, 'g');

const clinic = (words: string): string => `${words}
kind: event
event:
  start: 2026-11-28 09:00
  end: 2026-11-28 17:00
  venue: { name: Market Hall }
  for: Everyone
  walkIn: true`;

/** Titles and summaries of events that name a day, and never the day on which the event is. */
export const eventDates: Check = {
  name: 'event-dates',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Titles and summaries of events that name a day on which the event does not take place. One of the two is often left over from the last event.',
  bad: [
    {
      front: clinic('title: Flu clinic at Market Hall on Sunday 29 November'),
      says: '5:8 The title names another day than the event, which is on Saturday 28 November 2026. Correct one of the two. If both are right, name the day of the event too.',
    },
    {
      front: clinic('summary: The clinic is open on Friday from 9am to 5pm.'),
      says: '5:10 The summary names another day than the event, which is on Saturday 28 November 2026. Correct one of the two. If both are right, name the day of the event too.',
    },
    {
      front: clinic('summary: Walk in on Thursday 28 January from 9am.'),
      says: '5:10 The summary names another day than the event, which is on Saturday 28 November 2026. Correct one of the two. If both are right, name the day of the event too.',
    },
  ],
  good: [
    { front: clinic('title: Flu clinic at Market Hall on Saturday 28 November') },
    { front: clinic('summary: Book by midday on Friday 27 November.') },
    { front: clinic('summary: The clinic has moved from Friday 27 to Saturday 28 November.') },
  ],
  inWords: find,
};

function find({ file, item, position, hub }: Words): readonly Found[] {
  if (!item || !isEvent(item) || item.event.cancelled) return [];
  const fields = (['title', 'summary'] as const).filter((field) => NAMES_A_DAY.test(item[field]));
  if (fields.length === 0) return [];
  const days = daysOf(item, hub.timeZone);
  const when = writeDays(item.event, hub.timeZone);
  return fields
    .filter((field) => namesAnotherDay(item[field], days))
    .map((field) =>
      warns(
        file,
        position([field]),
        `The ${field} names another day than the event, which is on ${when}.`,
        'Correct one of the two. If both are right, name the day of the event too.',
      ),
    );
}

function daysOf({ event }: EventItem, zone: string): readonly Day[] {
  return daysBetween(event.start, instantFromMs(msOf(event.end) - 1), zone).map(asDay);
}

/** Dates count before weekdays alone: "Tuesday 1 December" is a date. */
function namesAnotherDay(text: string, days: readonly Day[]): boolean {
  const dates = datesIn(text).filter(({ offset }) => !isDeadline(text, offset));
  if (dates.length > 0) {
    return !dates.some((date) =>
      days.some(
        ({ year, month, day }) =>
          day === date.day && month === date.month && (date.year === undefined || date.year === year),
      ),
    );
  }
  if (datesIn(text).length > 0) return false;
  const named = [...text.matchAll(WEEKDAY)].filter(({ index }) => !isDeadline(text, index));
  return named.length > 0 && !named.some(([name]) => days.some((day) => WEEKDAYS[weekdayOf(day)] === name));
}

function isDeadline(text: string, offset: number): boolean {
  return DEADLINE.test(text.slice(0, offset));
}
