import { daysBetween } from '../civil-time.ts';
import type { Item } from '../item.ts';
import type { Event } from '../kinds/event.ts';
import type { Instant } from '../times.ts';

/**
 * How many clear days' public notice the law asks for before a meeting of a public body, unless it is called at
 * shorter notice: Public Bodies (Admission to Meetings) Act 1960, section 1(4)(a).
 * https://www.legislation.gov.uk/ukpga/Eliz2/8-9/67/section/1
 */
export const LAWFUL_NOTICE = 3;

/** The whole days between notice and meeting: neither the day of the notice nor that of the meeting counts. */
export function clearDays(notice: Instant, meeting: Instant, zone: string): number {
  return Math.max(0, daysBetween(notice, meeting, zone).length - 2);
}

/** When the public was told of a meeting: on the day its item says, else when the item was published. */
export function noticeOf(
  { published }: Pick<Item, 'published'>,
  { meeting }: Pick<Event, 'meeting'>,
): Instant {
  return meeting?.notice ?? published;
}
