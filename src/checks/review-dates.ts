import type { ItemFile } from '../news/item-files.ts';
import { isCurrent, publicState } from '../news/live.ts';
import type { PageFile } from '../news/page.ts';
import { dayOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Items and pages that somebody was to read again by a day that is over. A reminder: it never stops anything. */
export const reviewDates: Check = {
  name: 'review-dates',
  subject: 'Rules',
  severity: 'warns',
  finds:
    'Items and pages that somebody was to read again by a day that is over: "review" in front matter. Nothing is found of what has expired or was withdrawn.',
  bad: [
    {
      front: 'published: 2026-05-01\nreview: 2026-11-21',
      says: '6:9 Somebody was to read this again by Saturday 21 November 2026. Read it. If it still holds, write the next day as "review"; if not, correct it, or write until when it held as "expires".',
    },
    {
      front: 'review: 2026-11-19',
      says: '6:9 This is to be read again on Thursday 19 November 2026, before it is published. Write a later day.',
    },
  ],
  good: [
    { front: 'review: 2026-11-22' },
    { front: 'published: 2026-05-01\nreview: 2026-10-01\nexpires: 2026-11-01' },
    {
      front:
        'published: 2026-05-01\nreview: 2026-10-01\nwithdrawn: { at: 2026-11-01, reason: It was wrong. }',
    },
  ],
  inHub: (facts) => [
    ...facts.items.flatMap((file) => ofItem(file, facts)),
    ...facts.pages.flatMap((file) => passed(file, file.page?.review, facts)),
  ],
};

function ofItem(itemFile: ItemFile, facts: Facts): readonly Found[] {
  const { file, item, position } = itemFile;
  if (item?.review === undefined) return [];
  if (item.review < dayOf(item.published, facts.hub.timeZone)) {
    const what = `This is to be read again on ${writeDate(item.review)}, before it is published.`;
    return [warns(file, position(['review']), what, 'Write a later day.')];
  }
  const holds = publicState(item, facts.now) === 'live' && isCurrent(item, facts.now);
  return holds ? passed(itemFile, item.review, facts) : [];
}

function passed(
  { file, position }: ItemFile | PageFile,
  review: string | undefined,
  { now, hub }: Facts,
): readonly Found[] {
  if (review === undefined || review >= dayOf(now, hub.timeZone)) return [];
  return [
    warns(
      file,
      position(['review']),
      `Somebody was to read this again by ${writeDate(review)}.`,
      'Read it. If it still holds, write the next day as "review"; if not, correct it, or write until when it held as "expires".',
    ),
  ];
}
