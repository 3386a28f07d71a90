import { dayOf } from '../news/times.ts';
import type { Check } from './check.ts';
import { blocks } from './problem.ts';
import {
  addDays,
  asDay,
  datesIn,
  daysInMonth,
  MONTHS,
  WEEKDAYS,
  weekdayOf,
  writeDate,
  type Day,
  type WrittenDate,
} from './text/dates-in-text.ts';
import { positionAt } from './text/position-at.ts';
import { dayMeant } from './text/which-year.ts';

/** Dates that do not exist, and weekdays that are not those of their dates. */
export const weekdays: Check = {
  name: 'weekdays',
  subject: 'Dates and times',
  severity: 'blocks',
  finds:
    'Weekdays that are not those of their dates, and days that no month has: the costliest slip in a clinic notice.',
  bad: [
    {
      body: 'Come on Tuesday 28 November 2026.',
      says: '8:9 28 November 2026 is a Saturday, not a Tuesday. Write "Saturday 28 November 2026", or "Tuesday 1 December 2026" if the weekday is right.',
    },
    {
      front: 'summary: The clinic opens on Monday 31 November.',
      says: '5:30 There is no 31 November: the month has 30 days. Write the day you mean.',
    },
  ],
  good: [
    { body: 'Come on Saturday 28 November 2026.' },
    { body: 'The clinic is open on Wednesday 4 and Friday 6 November.' },
  ],
  inWords: ({ file, source, item, hub }) => {
    const published = item && asDay(dayOf(item.published, hub.timeZone));
    return datesIn(source).flatMap((date) => {
      const found = wrongDay(date) ?? wrongWeekday(date, published);
      return found ? [blocks(file, positionAt(source, date.offset), found.what, found.instead)] : [];
    });
  },
};

interface Wrong {
  readonly what: string;
  readonly instead: string;
}

function wrongDay({ day, month, year, weekday }: WrittenDate): Wrong | undefined {
  const last = daysInMonth(month, year);
  const aDate = day <= 31 || year !== undefined || weekday !== undefined;
  if (!aDate || (day >= 1 && day <= last)) return undefined;
  const name = `${MONTHS[month - 1]}${year === undefined ? '' : ` ${year}`}`;
  return {
    what: `There is no ${day} ${name}: the month has ${last} days.`,
    instead: 'Write the day you mean.',
  };
}

function wrongWeekday(written: WrittenDate, published?: Day): Wrong | undefined {
  const { weekday } = written;
  const date = dayMeant(written, published);
  if (weekday === undefined || !date) return undefined;
  const right = weekdayOf(date);
  if (right === weekday) return undefined;
  const nearest = addDays(date, ((weekday - right + 10) % 7) - 3);
  return {
    what: `${date.day} ${MONTHS[date.month - 1]} ${date.year} is a ${WEEKDAYS[right]}, not a ${WEEKDAYS[weekday]}.`,
    instead: `Write "${writeDate(date)}", or "${writeDate(nearest)}" if the weekday is right.`,
  };
}
