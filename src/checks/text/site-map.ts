import type { Item } from '../../news/item.ts';
import { CALENDAR_PATH } from '../../news/events/calendar-paths.ts';
import { eventsOf } from '../../news/events/event-item.ts';
import { eventMonths } from '../../news/events/months.ts';
import { KIND_LISTS } from '../../news/kind-lists.ts';
import { liveItems } from '../../news/live.ts';
import { ACCESSIBILITY_PAGE, SITE_PAGES } from '../../news/site-pages.ts';
import { dayOf } from '../../news/times.ts';
import type { Facts } from '../facts.ts';

/** The addresses of a hub, without the base path. */
export interface SiteMap {
  readonly paths: ReadonlySet<string>;
  /** The address of each item and page, by its file. */
  readonly pathOf: ReadonlyMap<string, string>;
  readonly itemAt: ReadonlyMap<string, Item>;
}

/** Every address that something on the site may link to. */
export function siteMap({ items, pages, accessibility, hub, now }: Facts): SiteMap {
  const all = items.flatMap(({ item }) => item ?? []);
  const standing = pages.flatMap(({ page }) => page ?? []);
  const live = liveItems(all, now);
  const days = live.map(({ published }) => dayOf(published, hub.timeZone));
  return {
    pathOf: new Map([...all, ...standing].map(({ file, path }) => [file, path])),
    itemAt: new Map(all.map((item) => [item.path, item])),
    paths: new Set([
      '/',
      ...Object.values(KIND_LISTS).map(({ path }) => path),
      '/places/',
      '/topics/',
      '/subscribe/',
      CALENDAR_PATH,
      ...eventMonths(eventsOf(live), hub.timeZone).map(({ path }) => path),
      ...Object.values(SITE_PAGES).map(({ path }) => path),
      ...(accessibility.read ? [ACCESSIBILITY_PAGE.path] : []),
      '/search/',
      ...[...all, ...standing].map(({ path }) => path),
      ...hub.topics.map(({ id }) => `/topics/${id}/`),
      ...hub.places.map(({ id }) => `/places/${id}/`),
      ...days.flatMap((day) => [`/news/${day.slice(0, 4)}/`, `/news/${day.slice(0, 7).replace('-', '/')}/`]),
    ]),
  };
}
