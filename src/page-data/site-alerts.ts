import { hub, items, now, type SiteItem } from '../items.ts';
import { alertsOf, type Alerts } from '../news/alerts/alerts.ts';
import { once } from '../news/once.ts';

/** The alerts of this hub, found once a build: many pages show them. */
export async function siteAlerts(): Promise<Alerts<SiteItem>> {
  const live = await items();
  return once(live, 'alerts', () => alertsOf(live, now, hub.timeZone));
}
