import type { APIRoute } from 'astro';
import { calendar, calendarEvents } from '../feeds/calendar.ts';
import { hub, now } from '../items.ts';
import { CALENDAR_PATH } from '../news/events/calendar-paths.ts';
import { siteEvents } from '../page-data/site-events.ts';

export const GET: APIRoute = async () =>
  new Response(calendar(hub, calendarEvents(await siteEvents(), hub.timeZone, now), CALENDAR_PATH));
