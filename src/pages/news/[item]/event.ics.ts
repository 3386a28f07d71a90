import type { APIRoute } from 'astro';
import { calendar } from '../../../feeds/calendar.ts';
import { hub, items, type SiteItem } from '../../../items.ts';
import { calendarPath } from '../../../news/events/calendar-paths.ts';
import { isEvent, type EventItem } from '../../../news/events/event-item.ts';

export async function getStaticPaths() {
  const events = (await items()).filter((item) => isEvent(item));
  return events.map((item) => ({ params: { item: item.path.split('/').at(-2) }, props: { item } }));
}

export const GET: APIRoute<{ item: EventItem<SiteItem> }> = ({ props: { item } }) =>
  new Response(calendar(hub, [item], calendarPath(item)));
