import type { Item } from '../../news/item.ts';
import { CALENDAR_PATH } from '../../news/events/calendar-paths.ts';
import { eventsOf } from '../../news/events/event-item.ts';
import { eventMonths } from '../../news/events/months.ts';
import { KIND_LISTS } from '../../news/kind-lists.ts';
import { publicState } from '../../news/live.ts';
import { ACCESSIBILITY_PAGE, SITE_PAGES } from '../../news/site-pages.ts';
import { dayOf } from '../../news/times.ts';
import type { Facts } from '../facts.ts';

/** The addresses of a hub, without the base path. */
export interface SiteMap {
  readonly paths: ReadonlySet<string>;
  /** Those that were there, and went when all on them was withdrawn: a link to one leads nowhere, and nobody wrote it wrongly. */
  readonly gone: ReadonlySet<string>;
  /** All that are there, were there or will be: what is judged by these is judged the same at any time. */
  readonly ever: ReadonlySet<string>;
  /** The address of each item and page, by its file. */
  readonly pathOf: ReadonlyMap<string, string>;
  readonly itemAt: ReadonlyMap<string, Item>;
}

/** Every address that something on the site may link to. */
export function siteMap({ all: items, pages, accessibility, hub, now }: Facts): SiteMap {
  const all = items.flatMap(({ item }) => item ?? []);
  const standing = pages.flatMap(({ page }) => page ?? []);
  const live = all.filter((item) => publicState(item, now) === 'live');
  const withdrawn = all.filter((item) => publicState(item, now) === 'withdrawn');
  const paths = new Set([
    '/',
    ...Object.values(KIND_LISTS).map(({ path }) => path),
    '/places/',
    '/topics/',
    '/subscribe/',
    CALENDAR_PATH,
    ...datedPaths(live, hub),
    ...Object.values(SITE_PAGES).map(({ path }) => path),
    ...(accessibility.read ? [ACCESSIBILITY_PAGE.path] : []),
    '/search/',
    ...[...all, ...standing].map(({ path }) => path),
    ...hub.topics.map(({ id }) => `/topics/${id}/`),
    ...hub.places.map(({ id }) => `/places/${id}/`),
  ]);
  return {
    pathOf: new Map([...all, ...standing].map(({ file, path }) => [file, path])),
    itemAt: new Map(all.map((item) => [item.path, item])),
    paths,
    ever: new Set([...paths, ...datedPaths(all, hub)]),
    gone: new Set(datedPaths(withdrawn, hub).filter((path) => !paths.has(path))),
  };
}

/** The pages of months and years on which items stand. */
function datedPaths(items: readonly Item[], { timeZone }: Facts['hub']): readonly string[] {
  const days = items.map(({ published }) => dayOf(published, timeZone));
  return [
    ...eventMonths(eventsOf(items), timeZone).map(({ path }) => path),
    ...days.flatMap((day) => [`/news/${day.slice(0, 4)}/`, `/news/${day.slice(0, 7).replace('-', '/')}/`]),
  ];
}
