import type { Kind } from '../hub/kinds.ts';
import { daysLater } from '../news/civil-time.ts';
import { publicState } from '../news/live.ts';
import { writeDay } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/**
 * Days after which a notice "until further notice", or an alert, is asked about: a season, for nobody reads a list that
 * says what was in spring; and three days, for an alert stands at the top of every page.
 */
const ASKED_AFTER: Readonly<Partial<Record<Kind, number>>> = { notice: 92, alert: 3 };

/** Notices and alerts without an end that have stood for long: they are often over, and nobody took them down. */
export const openNotices: Check = {
  name: 'open-notices',
  subject: 'Dates and times',
  severity: 'warns',
  finds:
    'Notices that have stood for three months without an end, and alerts that have stood for three days. They are often over, and nobody took them down.',
  bad: [
    {
      front: 'kind: notice\npublished: 2026-08-03\nnotice: { service: Car park at the hospital }',
      says: '7:9 This notice has no end, and nobody has said since Monday 3 August 2026 that it still holds. Write until when it holds, or add to "changes" that it still does.',
    },
    {
      front: 'kind: alert\npublished: 2026-11-18 08:15\nplaces: [millmere]',
      says: '5:7 This alert has no end, and nobody has said since Wednesday 18 November 2026 that it still holds. Add to "changes" that it is stood down, or updated; or write until when it holds, as "expires".',
    },
  ],
  good: [
    { front: 'kind: notice\npublished: 2026-11-02\nnotice: { service: Car park at the hospital }' },
    { front: 'kind: notice\npublished: 2026-01-05\nnotice: { until: 2027-01-29 }' },
    {
      front:
        'kind: notice\npublished: 2026-01-05\nchanges: [{ at: 2026-11-02, what: The car park is still closed. }]',
    },
    { front: 'kind: alert\npublished: 2026-11-21 08:15\nplaces: [millmere]' },
  ],
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  const { timeZone } = hub;
  return items.flatMap(({ file, item, position }) => {
    const days = item && ASKED_AFTER[item.kind];
    if (!item || days === undefined || item.expires !== undefined) return [];
    if (publicState(item, now) !== 'live') return [];
    const said = item.updated ?? item.published;
    if (daysLater(said, days, timeZone) > now) return [];
    const what = `This ${item.kind} has no end, and nobody has said since ${writeDay(said, timeZone)} that it still holds.`;
    const instead =
      item.kind === 'alert'
        ? 'Add to "changes" that it is stood down, or updated; or write until when it holds, as "expires".'
        : 'Write until when it holds, or add to "changes" that it still does.';
    return [warns(file, position([item.kind === 'notice' ? 'notice' : 'kind']), what, instead)];
  });
}
