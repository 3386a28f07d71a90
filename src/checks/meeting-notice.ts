import { clearDays, LAWFUL_NOTICE, noticeOf } from '../news/events/clear-days.ts';
import { writeDay } from '../news/times.ts';
import type { Facts } from './facts.ts';
import { warns, type Problem } from './problem.ts';

/** Meetings in public of which the public is told later than the law asks for. */
export function meetingNotice({ items, hub }: Facts): readonly Problem[] {
  return items.flatMap(({ file, item, position }): readonly Problem[] => {
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
  });
}
