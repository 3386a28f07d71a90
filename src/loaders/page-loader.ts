import type { Loader } from 'astro/loaders';
import { ContentError } from '../hub/content-error.ts';
import { readPageFiles } from '../news/page-files.ts';

/** Loads the standing pages of a hub. @throws ContentError with every fault of every page. */
export function pageLoader(hubFolder: string): Loader {
  return {
    name: 'freesheet-pages',
    load: async ({ store }) => {
      store.clear();
      const files = readPageFiles(hubFolder);
      const faults = files.flatMap((file) => file.faults);
      if (faults.length > 0) throw new ContentError(faults);
      for (const { page } of files) {
        if (page) store.set({ id: page.slug, data: { ...page } });
      }
    },
  };
}
