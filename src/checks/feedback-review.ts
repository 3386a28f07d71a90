import { HUB_FILE } from '../hub/hub-files.ts';
import { dayAfter } from '../news/civil-time.ts';
import { dayOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';

/**
 * Days after which the ways to tell us want a look: half a year. They are other bodies' phones and pages, those bodies merge
 * and close at the start and the middle of the financial year, and a number that is wrong leaves somebody unheard.
 */
const HALF_A_YEAR = 183;

const TOP = { line: 1, column: 1 };

/** Ways to tell us that nobody has looked at for half a year. */
export const feedbackReview: Check = {
  name: 'feedback-review',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'Ways to tell us that nobody has looked at for six months, or that were looked at in the future. Bodies merge and numbers change, and a wrong number leaves somebody unheard.',
  allowed: false,
  bad: [
    {
      hub: 'feedback: { reviewed: 2027-11-16 }',
      says: '1:1 "feedback.reviewed" is Tuesday 16 November 2027, which has not come yet. Write the day on which somebody last looked.',
    },
    {
      hub: 'feedback: { reviewed: 2026-05-22 }',
      says: '1:1 Nobody has made sure since Friday 22 May 2026 that the ways to tell us are right. Try each phone number and page under "feedback", then write the day there.',
    },
  ],
  good: [{ hub: 'feedback: { reviewed: 2026-11-22 }' }, { hub: 'feedback: { reviewed: 2026-05-23 }' }],
  inHub: find,
};

function find({ hub, now }: Facts): readonly Found[] {
  if (!hub.feedback) return [];
  const { reviewed } = hub.feedback;
  const today = dayOf(now, hub.timeZone);
  if (reviewed > today) {
    const what = `"feedback.reviewed" is ${writeDate(reviewed)}, which has not come yet.`;
    return [blocks(HUB_FILE, TOP, what, 'Write the day on which somebody last looked.')];
  }
  if (reviewed >= dayAfter(today, -HALF_A_YEAR)) return [];
  const what = `Nobody has made sure since ${writeDate(reviewed)} that the ways to tell us are right.`;
  return [
    warns(HUB_FILE, TOP, what, 'Try each phone number and page under "feedback", then write the day there.'),
  ];
}
