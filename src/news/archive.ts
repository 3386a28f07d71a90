import type { Item } from './item.ts';
import { dayOf, writeDay } from './times.ts';

/** A month of more items than this becomes a list of its days, each a page of its own. */
export const MONTH_PAGE_ITEMS = 60;

type Dated = Pick<Item, 'published'>;

/** The items of one day of the hub's calendar. */
export interface ArchiveDay<T> {
  /** `2026-11-22` */
  readonly day: string;
  /** `/news/2026/11/22/`; a page only where the month is split. */
  readonly path: string;
  readonly items: readonly T[];
}

/** A month of the archive. */
export interface ArchiveMonth<T> {
  /** `2026-11` */
  readonly month: string;
  /** `/news/2026/11/` */
  readonly path: string;
  readonly count: number;
  /** Whether each day has a page of its own. */
  readonly split: boolean;
  readonly days: readonly ArchiveDay<T>[];
}

/** A year of the archive. */
export interface ArchiveYear<T> {
  /** `2026` */
  readonly year: string;
  /** `/news/2026/` */
  readonly path: string;
  readonly count: number;
  readonly months: readonly ArchiveMonth<T>[];
}

/**
 * Items by the day, month and year in which they were published, in the order given.
 * One deletion changes one month, never the numbers of all pages after it.
 */
export function archive<T extends Dated>(items: readonly T[], zone: string): readonly ArchiveYear<T>[] {
  const dated = items.map((item) => ({ item, day: dayOf(item.published, zone) }));
  return groups(dated, ({ day }) => day.slice(0, 4)).map(([year, ofYear]) => ({
    year,
    path: `/news/${year}/`,
    count: ofYear.length,
    months: groups(ofYear, ({ day }) => day.slice(0, 7)).map(([month, ofMonth]) => ({
      month,
      path: datePath(month),
      count: ofMonth.length,
      split: ofMonth.length > MONTH_PAGE_ITEMS,
      days: groups(ofMonth, ({ day }) => day).map(([day, ofDay]) => ({
        day,
        path: datePath(day),
        items: ofDay.map(({ item }) => item),
      })),
    })),
  }));
}

/** The month page on which an item stands: `{month: '2026-11', path: '/news/2026/11/'}`. */
export function monthOf(item: Dated, zone: string): { readonly month: string; readonly path: string } {
  const month = dayOf(item.published, zone).slice(0, 7);
  return { month, path: datePath(month) };
}

/** The days of a month that is split, as rows of a list: their names in words, their pages, their counts. */
export function dayCounts<T extends Dated>(
  days: readonly ArchiveDay<T>[],
  zone: string,
): readonly { readonly name: string; readonly path: string; readonly count: number }[] {
  return days.map(({ path, items, items: [first] }) => ({
    name: first ? writeDay(first.published, zone) : '',
    path,
    count: items.length,
  }));
}

function datePath(date: string): string {
  return `/news/${date.replaceAll('-', '/')}/`;
}

function groups<T>(
  list: readonly T[],
  key: (one: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  return [...Map.groupBy(list, key)];
}
