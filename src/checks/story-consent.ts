import { daysLater } from '../news/civil-time.ts';
import { writeBy } from '../news/until.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** How many days before a consent ends somebody is told: time enough to ask the person again. */
const AHEAD = 30;

/** Stories whose consent has ended, or soon will. Nothing here names the reference: what checks say is often public. */
export const storyConsent: Check = {
  name: 'story-consent',
  subject: 'Consent',
  severity: 'warns',
  finds:
    'Stories whose consent has ended, or soon will. Nothing here names the reference: what checks say is often public.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items, hub, now }: Facts): readonly Found[] {
  const soon = daysLater(now, AHEAD, hub.timeZone);
  return items.flatMap(({ file, item, position }) => {
    const until = item?.story?.consent.until;
    if (!item || item.withdrawn || until === undefined || until > soon) return [];
    const place = position(['story', 'consent', 'until']);
    const day = writeBy(until, hub.timeZone);
    if (until > now) {
      const instead = `Ask for it again and write until when it holds, or take the story back with "withdrawn" by then.`;
      return [warns(file, place, `The consent to tell this story ends on ${day}.`, instead)];
    }
    return [
      warns(
        file,
        place,
        `The consent to tell this story ended on ${day}: nobody may read it any more without a new one.`,
        'Take the story back now, with "withdrawn"; or, if the person has agreed again, write until when.',
      ),
    ];
  });
}
