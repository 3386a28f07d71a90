import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readItemFiles } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';
import { liveItems } from '../news/live.ts';
import { articleBody } from '../search/article-body.ts';
import { putIndex, writeIndex } from '../search/index-files.ts';
import { indexedPage, type IndexedPage } from '../search/indexed-page.ts';
import type { IndexedItems } from '../search/indexed-items.ts';
import type { BuildSettings } from './build-settings.ts';
import { searchStore } from './keep-search.ts';

/**
 * Makes the search index of a built site, puts it there and keeps it for the next build. Only items that are live
 * now and have a page on the site are in it.
 * @returns how many items it holds; nothing when no site stands where it should.
 */
export async function makeSearch(
  settings: Pick<BuildSettings, 'hubFolder' | 'hub' | 'now' | 'out' | 'store'>,
): Promise<number | undefined> {
  const { hubFolder, hub, now, out, store } = settings;
  if (!existsSync(join(out, 'items.json'))) return undefined;
  const items = readItemFiles(hubFolder, hub).flatMap(({ item }) => item ?? []);
  const indexed: IndexedItems['items'] = {};
  function* pages(): Generator<IndexedPage> {
    for (const item of liveItems(items, now)) {
      const page = pageOf(out, item);
      const revision = page?.match(/name="freesheet:revision" content="([0-9a-f]+)"/)?.[1];
      if (page === undefined || revision === undefined) continue;
      indexed[item.id] = { path: item.path, revision };
      yield indexedPage(item, articleBody(page), hub);
    }
  }
  await writeIndex(searchStore(store), pages(), { version: 1, items: indexed });
  putIndex(searchStore(store), out);
  return Object.keys(indexed).length;
}

function pageOf(site: string, { path }: Item): string | undefined {
  const file = join(site, path, 'index.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
