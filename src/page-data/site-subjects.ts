import { hub, items, now, type SiteItem } from '../items.ts';
import { once } from '../news/once.ts';
import { subjects, type Subject } from '../news/subjects.ts';

/** The topics and places that have something to show. */
export interface SiteSubjects {
  readonly topics: readonly Subject<SiteItem>[];
  readonly places: readonly Subject<SiteItem>[];
}

/** Sorts the live items by topic and place, once a build: every page names some of them. */
export async function siteSubjects(): Promise<SiteSubjects> {
  const live = await items();
  return once(live, 'subjects', () => ({
    topics: subjects('topics', hub, live, now),
    places: subjects('places', hub, live, now),
  }));
}
