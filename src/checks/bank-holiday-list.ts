import { HUB_FILE } from '../hub/hub-files.ts';
import { BANK_HOLIDAY_LIST } from '../news/bank-holidays.ts';
import { dayAfter } from '../news/civil-time.ts';
import { dayOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns } from './problem.ts';

/** Days before its end at which somebody is told: half a year, for events are announced that far ahead. */
const LEFT = 183;

/** A list of bank holidays that ends soon: `bank-holidays` says nothing of days that it does not know. */
export const bankHolidayList: Check = {
  name: 'bank-holiday-list',
  subject: 'Dates and times',
  severity: 'warns',
  finds: 'A list of bank holidays of which less than half a year is left: later ones are found by nobody.',
  bad: [
    {
      front: 'published: 2028-06-20',
      more: { now: '2028-07-05T12:00:00Z', accessibility: { faults: [] } },
      file: 'news/example.md',
      says: '1:1 Freesheet knows the bank holidays until Sunday 31 December 2028 only. Ask whoever looks after it for a newer version, or to add those that www.gov.uk/bank-holidays lists to src/news/bank-holidays.ts.',
    },
  ],
  good: [
    { front: 'published: 2028-06-20', more: { now: '2028-06-22T12:00:00Z', accessibility: { faults: [] } } },
  ],
  inHub: ({ hub, now }) => {
    const { until } = BANK_HOLIDAY_LIST;
    if (dayAfter(dayOf(now, hub.timeZone), LEFT) <= until) return [];
    return [
      warns(
        HUB_FILE,
        { line: 1, column: 1 },
        `Freesheet knows the bank holidays until ${writeDate(until)} only.`,
        'Ask whoever looks after it for a newer version, or to add those that www.gov.uk/bank-holidays lists to src/news/bank-holidays.ts.',
      ),
    ];
  },
};
