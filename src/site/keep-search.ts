import { join } from 'node:path';
import { readIndexed } from '../search/index-files.ts';
import type { Stands } from '../search/indexed-years.ts';
import { putSearch } from '../search/put-files.ts';
import { searchOnSite, type SearchOnSite } from '../search/search-on-site.ts';

/** Where the search index of a hub is kept between builds. */
export function searchStore(store: string): string {
  return join(store, 'search');
}

/**
 * Gives a site the last search index, as far as what it holds still stands: making one anew takes longer than publishing an
 * item. A year with an item that was withdrawn or changed is left out until the next `npm run search`.
 * @param site the folder of the site: the one that stands, before anything in it is changed, or the new one that is to take its place.
 * @returns what staff should know, or nothing.
 */
export function keepSearch(site: string, store: string, stands: Stands): string {
  const folder = searchStore(store);
  const indexed = readIndexed(folder);
  if (!indexed) return '';
  const search = searchOnSite(indexed, stands);
  putSearch(site, folder, search.list);
  return leftOutNote(search);
}

/** What staff should know of years that cannot be searched. */
function leftOutNote({ leftOut }: SearchOnSite): string {
  const lines = leftOut.map(({ year, items }) => {
    const gone = items === 1 ? '1 item of that year' : `${items} items of that year`;
    return `Search does not find news of ${year} for now: ${gone} changed or went.`;
  });
  return lines.length === 0 ? '' : [...lines, 'Run "npm run search" to index it anew.'].join('\n');
}
