import { hub, items, now, type SiteItem } from '../items.ts';
import { alertsOf, type Alerts } from '../news/alerts/alerts.ts';

const known = new WeakMap<readonly SiteItem[], Alerts<SiteItem>>();

/** The alerts of this hub, found once a build: many pages show them. */
export async function siteAlerts(): Promise<Alerts<SiteItem>> {
  const live = await items();
  const found = known.get(live) ?? alertsOf(live, now, hub.timeZone);
  known.set(live, found);
  return found;
}
