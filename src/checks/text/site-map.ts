import type { Item } from '../../news/item.ts';
import { CALENDAR_PATH } from '../../news/events/calendar-paths.ts';
import { eventsOf } from '../../news/events/event-item.ts';
import { eventMonths } from '../../news/events/months.ts';
import { KIND_LISTS } from '../../news/kind-lists.ts';
import { publicState, type PublicState } from '../../news/live.ts';
import { ACCESSIBILITY_PAGE, SITE_PAGES } from '../../news/site-pages.ts';
import { dayOf, type Instant } from '../../news/times.ts';
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

/** Every address that something on the site may link to. What nobody asks for is not made: an archive has many. */
export function siteMap({ all: items, pages, accessibility, hub, now }: Facts): SiteMap {
  const all = items.flatMap(({ item }) => item ?? []);
  const standing = pages.flatMap(({ page }) => page ?? []);
  const dated = (state: PublicState) =>
    datedPaths(
      all.filter((item) => publicState(item, now) === state),
      hub,
    );
  const paths = once(
    () =>
      new Set([
        '/',
        ...Object.values(KIND_LISTS).map(({ path }) => path),
        '/places/',
        '/topics/',
        '/subscribe/',
        CALENDAR_PATH,
        ...dated('live'),
        ...Object.values(SITE_PAGES).map(({ path }) => path),
        ...(accessibility.read ? [ACCESSIBILITY_PAGE.path] : []),
        '/search/',
        ...[...all, ...standing].map(({ path }) => path),
        ...hub.topics.map(({ id }) => `/topics/${id}/`),
        ...hub.places.map(({ id }) => `/places/${id}/`),
      ]),
  );
  const ever = once(() => new Set([...paths(), ...datedPaths(all, hub)]));
  const gone = once(() => new Set(dated('withdrawn').filter((path) => !paths().has(path))));
  const pathOf = once(() => new Map([...all, ...standing].map(({ file, path }) => [file, path])));
  const itemAt = once(() => new Map(all.map((item) => [item.path, item])));
  return {
    get pathOf() {
      return pathOf();
    },
    get itemAt() {
      return itemAt();
    },
    get paths() {
      return paths();
    },
    get ever() {
      return ever();
    },
    get gone() {
      return gone();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The pages of months and years on which items stand. */
function datedPaths(items: readonly Item[], { timeZone }: Facts['hub']): readonly string[] {
  // The same day of every zone lasts a quarter of an hour at least: reckoning in a zone is dear.
  const quarters = new Set(items.map(({ published }) => quarterOf(published)));
  const days = new Set([...quarters].map((instant) => dayOf(instant, timeZone)));
  return [
    ...eventMonths(eventsOf(items), timeZone).map(({ path }) => path),
    ...[...days].flatMap((day) => [
      `/news/${day.slice(0, 4)}/`,
      `/news/${day.slice(0, 7).replace('-', '/')}/`,
    ]),
  ];
}

/** The beginning of the quarter of an hour in which a moment lies: no zone's day begins elsewhere. */
function quarterOf(instant: Instant): Instant {
  const minutes = Math.floor(Number(instant.slice(14, 16)) / 15) * 15;
  return `${instant.slice(0, 14)}${String(minutes).padStart(2, '0')}:00Z`;
}
