import type { APIRoute, GetStaticPaths } from 'astro';
import { calendar } from '../../../feeds/calendar.ts';
import { hub, type SiteItem } from '../../../items.ts';
import { calendarPath } from '../../../news/events/calendar-paths.ts';
import type { EventItem } from '../../../news/events/event-item.ts';
import { eventFilePaths } from '../../../page-data/event-paths.ts';

export const getStaticPaths = eventFilePaths satisfies GetStaticPaths;

export const GET: APIRoute<{ item: EventItem<SiteItem> }> = ({ props: { item } }) =>
  new Response(calendar(hub, [item], calendarPath(item)));
