import { clearDays, LAWFUL_NOTICE, noticeOf } from '../news/events/clear-days.ts';
import { writeDay } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

const meeting = (published: string, more = ''): string => `published: ${published}
kind: event
event:
  start: 2026-11-28 09:00
  end: 2026-11-28 12:00
  venue: { name: Market Hall }
  for: Everyone
  walkIn: true
  meeting: { body: The Board of Marsh Trust${more} }`;

/** Meetings in public of which the public is told later than the law asks for. */
export const meetingNotice: Check = {
  name: 'meeting-notice',
  subject: 'Dates and times',
  severity: 'warns',
  finds: 'Meetings in public that are announced with less than the three clear days that the law asks for.',
  bad: [
    {
      front: meeting('2026-11-25'),
      says: '13:12 Notice given on Wednesday 25 November 2026 is 2 clear days before the meeting; the law asks for 3. If notice was given before, write when as "notice". If the meeting was called at short notice, leave it so: the page says both dates.',
    },
    {
      front: meeting('2026-11-26 16:30'),
      says: '13:12 Notice given on Thursday 26 November 2026 is 1 clear day before the meeting; the law asks for 3. If notice was given before, write when as "notice". If the meeting was called at short notice, leave it so: the page says both dates.',
    },
  ],
  good: [{ front: meeting('2026-11-20') }, { front: meeting('2026-11-27', ', notice: 2026-11-20') }],
  inWords: find,
};

function find({ file, item, position, hub }: Words): readonly Found[] {
  if (!item?.event?.meeting) return [];
  const notice = noticeOf(item, item.event);
  const days = clearDays(notice, item.event.start, hub.timeZone);
  if (days >= LAWFUL_NOTICE) return [];
  const clear = days === 1 ? '1 clear day' : `${days} clear days`;
  return [
    warns(
      file,
      position(['event', 'meeting']),
      `Notice given on ${writeDay(notice, hub.timeZone)} is ${clear} before the meeting; the law asks for ${LAWFUL_NOTICE}.`,
      'If notice was given before, write when as "notice". If the meeting was called at short notice, leave it so: the page says both dates.',
    ),
  ];
}
