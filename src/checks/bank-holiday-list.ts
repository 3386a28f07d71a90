import { HUB_FILE } from '../hub/hub-files.ts';
import { BANK_HOLIDAY_LIST } from '../news/bank-holidays.ts';
import { dayAfter } from '../news/civil-time.ts';
import { dayOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns } from './problem.ts';

/** Days before its end at which somebody is told: half a year, for events are announced that far ahead. */
const LEFT = 183;

const SAYS =
  '1:1 Freesheet knows the bank holidays until Sunday 31 December 2028 only. Ask whoever looks after it for a newer version, or to add those that www.gov.uk/bank-holidays lists to src/news/bank-holidays.ts.';

/** A statement that is still new when the list ends. */
const STATEMENT = {
  'accessibility.yaml':
    'status: partially\nprepared: 2028-06-01\nreviewed: 2028-06-01\nanswerIn: 5\ncan: [zoom in]\n' +
    'problems: [{ what: Two videos have no captions, by: 2029-01-29 }]\n' +
    'automatic: { on: 2028-06-01, by: axe, what: every page }\nimproving: We caption them.\n',
};

/** A list of bank holidays that ends soon: `bank-holidays` says nothing of days that it does not know. */
export const bankHolidayList: Check = {
  name: 'bank-holiday-list',
  subject: 'Dates and times',
  severity: 'warns',
  finds: 'A list of bank holidays of which less than half a year is left: later ones are found by nobody.',
  allowed: false,
  bad: [
    {
      front: 'published: 2028-06-20',
      files: STATEMENT,
      more: { now: '2028-07-02T12:00:00Z' },
      says: SAYS,
    },
    {
      front: 'published: 2028-12-20',
      files: STATEMENT,
      more: { now: '2028-12-30T12:00:00Z' },
      says: SAYS,
    },
  ],
  good: [
    { front: 'published: 2028-06-20', files: STATEMENT, more: { now: '2028-06-22T12:00:00Z' } },
    { more: { now: '2026-11-23T12:00:00Z' } },
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
