import { daysLater } from '../news/civil-time.ts';
import { writeBy } from '../news/until.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';
import { MONTHS } from './text/dates-in-text.ts';

/** Days in which an outcome is to be published, or a reason given: Consultation Principles (Cabinet Office, 2018), J. */
const OUTCOME = 84;

const closed = (fields: string): string =>
  `kind: consultation\npublished: 2026-05-01\nconsultation: { phone: 01632 960 010, paper: Forms are at every library., ${fields} }`;

/** Consultations that closed long ago, or whose outcome was promised for a month that is over, and that still await it. */
export const outcomeAwaited: Check = {
  name: 'outcome-awaited',
  subject: 'Rules',
  severity: 'warns',
  finds:
    'Consultations that closed 12 weeks ago, or whose outcome is overdue, and that say nothing of it. People who took part are waiting to hear.',
  bad: [
    {
      front: closed('closes: 2026-08-20'),
      says: '7:15 This consultation closed on Thursday 20 August 2026, and says nothing of its outcome. Write "outcome", with "at" and "what"; or in "outcomeBy" when it will come, and say why in "changes".',
    },
    {
      front: closed('closes: 2026-09-01, outcomeBy: October 2026'),
      says: '7:15 The outcome of this consultation was expected in October 2026. Write "outcome", with "at" and "what"; or in "outcomeBy" when it will come, and say why in "changes".',
    },
  ],
  good: [
    { front: closed('closes: 2026-10-20') },
    { front: closed('closes: 2026-05-20, outcomeBy: January 2027') },
    { front: closed('closes: 2026-05-20, outcome: { at: 2026-06-20, what: The clinic stays open. }') },
  ],
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  return items.flatMap(({ file, item, position }) => {
    const { closes, outcome, outcomeBy } = item?.consultation ?? {};
    if (!item || closes === undefined || outcome || item.withdrawn || closes > now) return [];
    // That it closes before it is published is a matter of `order-of-dates`.
    if (closes <= item.published) return [];
    const promised = outcomeBy === undefined ? undefined : lastDayOf(outcomeBy);
    const due = promised === undefined ? daysLater(closes, OUTCOME, hub.timeZone) : `${promised}T23:59:59Z`;
    if (due > now) return [];
    const what =
      promised === undefined
        ? `This consultation closed on ${writeBy(closes, hub.timeZone)}, and says nothing of its outcome.`
        : `The outcome of this consultation was expected in ${outcomeBy}.`;
    return [
      warns(
        file,
        position(['consultation']),
        what,
        'Write "outcome", with "at" and "what"; or in "outcomeBy" when it will come, and say why in "changes".',
      ),
    ];
  });
}

/** `March 2027` → `2027-03-31`; nothing for other words, which only a person can read. */
function lastDayOf(words: string): string | undefined {
  const [, name = '', year] = /^([A-Z][a-z]+) (\d{4})$/.exec(words) ?? [];
  const month = MONTHS.findIndex((known) => known === name);
  if (month < 0 || year === undefined) return undefined;
  return new Date(Date.UTC(Number(year), month + 1, 0)).toISOString().slice(0, 10);
}
