import { items } from '../items.ts';
import { versionsByItem } from '../news/languages.ts';
import { once } from '../news/once.ts';

/** Versions in other languages of all live items, put together once a build. */
export async function siteVersions() {
  const live = await items();
  return once(live, 'versions', () => versionsByItem(live));
}
