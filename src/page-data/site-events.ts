import { items, type SiteItem } from '../items.ts';
import { eventsOf, type EventItem } from '../news/events/event-item.ts';
import { once } from '../news/once.ts';
import type { Subject } from '../news/subjects.ts';
import { siteSubjects } from './site-subjects.ts';

/** The live events, the first to begin first; sorted once a build. */
export async function siteEvents(): Promise<readonly EventItem<SiteItem>[]> {
  const live = await items();
  return once(live, 'events', () => eventsOf(live));
}

/** The places of some events, in the order of hub.yaml. */
export async function placesOfEvents(events: readonly EventItem[]): Promise<readonly Subject<SiteItem>[]> {
  const named = new Set(events.flatMap(({ places }) => places));
  return (await siteSubjects()).places.filter(({ id }) => named.has(id));
}
