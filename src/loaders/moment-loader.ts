import type { Loader } from 'astro/loaders';
import { readItemFiles } from '../news/item-files.ts';
import { momentsAhead } from '../news/moments-ahead.ts';
import type { ItemLoaderSettings } from './item-loader.ts';

/**
 * Loads one entry: when something comes due, of all items, hidden ones too: only the times enter the store, and nothing of the
 * items. A fault in an item is told by the loader of items.
 */
export function momentLoader({ hubFolder, hub, now, held }: ItemLoaderSettings): Loader {
  return {
    name: 'freesheet-moments',
    load: async ({ store }) => {
      store.clear();
      const items = readItemFiles(hubFolder, hub).flatMap(({ item, file }) =>
        item && !held.includes(file) ? [item] : [],
      );
      store.set({ id: 'ahead', data: { ...momentsAhead(hub, items, now) } });
    },
  };
}
