import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readItemFiles } from '../news/item-files.ts';
import { liveItems } from '../news/live.ts';
import { dayOf } from '../news/times.ts';
import { articleBody } from '../search/article-body.ts';
import { indexMaker, keepIndexed, readIndexed, writeProgram, writeYear } from '../search/index-files.ts';
import { indexedPage, type IndexedPage } from '../search/indexed-page.ts';
import { yearFolder, type FoundItem, type IndexedYear } from '../search/indexed-years.ts';
import { putSearch } from '../search/put-files.ts';
import { searchOnSite } from '../search/search-on-site.ts';
import type { BuildSettings } from './build-settings.ts';
import { searchStore } from './keep-search.ts';

type Where = Pick<BuildSettings, 'hubFolder' | 'hub' | 'now' | 'out' | 'store'>;

/** What making search came to. */
export interface SearchMade {
  /** How many items it holds. */
  readonly items: number;
  /** The years that were indexed; the others stood as they were. */
  readonly indexed: readonly number[];
}

/**
 * Makes the search index of a built site, puts it there and keeps it for the next build. Only items that are live
 * now and have a page on the site are in it, each in the year in which it was published; only years in which
 * something changed are indexed.
 * @returns nothing when no site stands where it should.
 */
export async function makeSearch(settings: Where): Promise<SearchMade | undefined> {
  const { hub, out } = settings;
  if (!existsSync(join(out, 'items.json'))) return undefined;
  const store = searchStore(settings.store);
  const had = new Set(readIndexed(store)?.years.map(({ folder }) => folder));
  const program = await writeProgram(store, hub.language);
  const maker = indexMaker();
  const years: IndexedYear[] = [];
  for (const [year, items] of foundByYear(settings)) {
    const folder = yearFolder(year, items, maker);
    await writeYear(store, folder, () => pagesOf(out, items));
    const noted = items.map(({ id, path, revision }) => [id, { path, revision }]);
    years.push({ year, folder, items: Object.fromEntries(noted) as IndexedYear['items'] });
  }
  const indexed = { version: 2, program, years } as const;
  keepIndexed(store, indexed);
  putSearch(out, store, searchOnSite(indexed, () => true).list);
  const anew = years.filter(({ folder }) => !had.has(folder));
  return {
    items: years.reduce((sum, { items }) => sum + Object.keys(items).length, 0),
    indexed: anew.map(({ year }) => year).toSorted((a, b) => b - a),
  };
}

/** The items that are to be found, by the years in which they were published where the hub is. */
function foundByYear({ hubFolder, hub, now, out }: Where): ReadonlyMap<number, readonly FoundItem[]> {
  const items = readItemFiles(hubFolder, hub).flatMap(({ item }) => item ?? []);
  const found = liveItems(items, now).flatMap((item) => {
    const revision = /name="freesheet:revision" content="([0-9a-f]+)"/.exec(pageAt(out, item.path))?.[1];
    if (revision === undefined) return [];
    const year = Number(dayOf(item.published, hub.timeZone).slice(0, 4));
    const page = (body: string) => indexedPage(item, body, hub);
    return { id: item.id, path: item.path, revision, page, year };
  });
  return Map.groupBy(found, ({ year }) => year);
}

function* pagesOf(site: string, items: readonly FoundItem[]): Generator<IndexedPage> {
  for (const { path, page } of items) yield page(articleBody(pageAt(site, path)));
}

/** The HTML of a page of the site; empty when it has none there. */
function pageAt(site: string, path: string): string {
  const file = join(site, path, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
