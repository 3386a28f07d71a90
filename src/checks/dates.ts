import { dayOf } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { styledDates, type StyledDate } from './text/date-styles.ts';
import { asDay, type Day } from './text/dates-in-text.ts';

/** Dates that are not written the NHS way. Source: NHS digital service manual, content guide, "Numbers, dates and times". */
export const dates: Check = {
  name: 'dates',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Dates that are not written the NHS way: "6 August 2026", "6 to 8 August". In 06/08/2026 some read August and some June.',
  bad: [
    {
      body: 'The drop-in moves on 12th December.',
      says: '8:22 "12th December" is not how the NHS writes dates. Write "12 December".',
    },
    {
      body: 'Book by 04/12/2026 at the latest.',
      says: '8:9 "04/12/2026" can be read in more than one way. Write "4 December 2026", or "12 April 2026" if the month comes first.',
    },
    {
      body: '- Weds 2 Dec, Market Hall',
      says: '8:3 "Weds 2 Dec" is not how the NHS writes dates. Write "Wednesday 2 December".',
    },
    {
      front: 'summary: The bus is in Millmere from 7-11 December.',
      says: '5:38 "7-11 December" is not how the NHS writes dates. Write "7 to 11 December".',
    },
    {
      body: 'The desk is open Mon-Fri, 9am to 5pm.',
      says: '8:18 "Mon-Fri" is not how the NHS writes dates. Write "Monday to Friday".',
    },
  ],
  good: [
    { body: 'The drop-in moves on 12 December 2026, and is there from 12 to 14 December.' },
    { body: 'It is the 20th clinic this year, and the 6th is the busiest. It was full on 5 days in 7.' },
    { body: 'The clinic is open Monday to Friday. It is closed on Sunday 6 December 2026.' },
    { body: 'Half of them (50/50) use version 6.8.18. See section 4.11.26.' },
    { body: 'Ward 7 – 12 beds. May we help? March with us, Jan sat in the sun.' },
    { body: 'The plan for 2026/27 replaces that of 2024-26.' },
  ],
  inWords: ({ file, english, blocks, item, hub }) => {
    if (!english) return [];
    const published = item && asDay(dayOf(item.published, hub.timeZone));
    return blocks.flatMap((block) =>
      styledDates(block.text, published).map((date) =>
        warns(file, block.at(date.offset), ...(isLongAgo(date, published) ? UNNAMED : told(date))),
      ),
    );
  },
};

/** What is said of a date that may be somebody's date of birth, which logs must not repeat. */
const UNNAMED = [
  'This is not how the NHS writes dates.',
  'Write the day, the month in words and the year, as in "6 August 2026".',
] as const;

function told({ text, right: [right, other] }: StyledDate): readonly [string, string] {
  return other === undefined
    ? [`"${text}" is not how the NHS writes dates.`, `Write "${right}".`]
    : [
        `"${text}" can be read in more than one way.`,
        `Write "${right}", or "${other}" if the month comes first.`,
      ];
}

/** Whether a date names a year before the last one; where nobody knows when it was published, any year. */
function isLongAgo({ right: [right] }: StyledDate, published?: Day): boolean {
  const years = right.match(/\d{4}/g) ?? [];
  return years.some((year) => published === undefined || Number(year) < published.year - 1);
}
