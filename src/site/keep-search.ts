import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest/manifest.ts';
import { noLongerTrue } from '../search/indexed-items.ts';
import { putIndex, readIndexed } from '../search/index-files.ts';

/** Where the search index of a hub is kept between builds. */
export function searchStore(store: string): string {
  return join(store, 'search');
}

/**
 * Gives a newly built site the last search index, if all that it holds still stands: making one anew takes longer
 * than publishing an item. One that holds what is withdrawn or changed is left out, and the search page leads to the
 * archive until the next `npm run search`.
 * @returns what staff should know, or nothing.
 */
export function keepSearch(site: string, store: string): string {
  const folder = searchStore(store);
  const indexed = readIndexed(folder);
  if (!indexed) return '';
  const manifest = JSON.parse(readFileSync(join(site, 'items.json'), 'utf8')) as Manifest;
  const hasPage = (path: string): boolean => existsSync(join(site, path, 'index.html'));
  const old = noLongerTrue(indexed, manifest, hasPage);
  if (old.length === 0) {
    putIndex(folder, site);
    return '';
  }
  const items = old.length === 1 ? '1 item' : `${old.length} items`;
  return `The site has no search for now: ${items} in its index changed or went. Run "npm run search" to make it anew.`;
}
