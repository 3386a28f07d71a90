import { hub, items } from '../items.ts';
import { isEvent } from '../news/events/event-item.ts';
import { eventMonths } from '../news/events/months.ts';
import { itemSlug } from './item-paths.ts';
import { siteEvents } from './site-events.ts';

/** The pages of all months in which events begin, each with the ones before and after it. */
export async function eventMonthPaths() {
  const months = eventMonths(await siteEvents(), hub.timeZone);
  const step = (at: number) => months[at] && { month: months[at].month, path: months[at].path };
  return months.map((month, at) => {
    const [year, number] = month.month.split('-');
    return { params: { year, month: number }, props: { month, before: step(at - 1), after: step(at + 1) } };
  });
}

/** The calendar files of all events. */
export async function eventFilePaths() {
  const events = (await items()).filter((item) => isEvent(item));
  return events.map((item) => ({ params: { item: itemSlug(item) }, props: { item } }));
}
