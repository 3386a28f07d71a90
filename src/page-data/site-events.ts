import { items, type SiteItem } from '../items.ts';
import { eventsOf, type EventItem } from '../news/events/event-item.ts';

const known = new WeakMap<readonly SiteItem[], readonly EventItem<SiteItem>[]>();

/** The live events, the first to begin first; sorted once a build. */
export async function siteEvents(): Promise<readonly EventItem<SiteItem>[]> {
  const live = await items();
  const events = known.get(live) ?? eventsOf(live);
  known.set(live, events);
  return events;
}
