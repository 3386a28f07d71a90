import { items, type SiteItem } from '../items.ts';
import { eventsOf, type EventItem } from '../news/events/event-item.ts';
import type { Subject } from '../news/subjects.ts';
import { siteSubjects } from './site-subjects.ts';

const known = new WeakMap<readonly SiteItem[], readonly EventItem<SiteItem>[]>();

/** The live events, the first to begin first; sorted once a build. */
export async function siteEvents(): Promise<readonly EventItem<SiteItem>[]> {
  const live = await items();
  const events = known.get(live) ?? eventsOf(live);
  known.set(live, events);
  return events;
}

/** The places of some events, in the order of hub.yaml. */
export async function placesOfEvents(events: readonly EventItem[]): Promise<readonly Subject<SiteItem>[]> {
  const named = new Set(events.flatMap(({ places }) => places));
  return (await siteSubjects()).places.filter(({ id }) => named.has(id));
}
