import { clearDays, LAWFUL_NOTICE, noticeOf } from '../news/events/clear-days.ts';
import { writeDay } from '../news/times.ts';
import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** Meetings in public of which the public is told later than the law asks for. */
export const meetingNotice: Check = {
  name: 'meeting-notice',
  subject: 'Dates and times',
  severity: 'warns',
  finds: 'Meetings in public of which the public is told later than the law asks for.',
  bad: [],
  good: [],
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
