import type { Kind } from '../hub/kinds.ts';
import { items, type SiteItem } from '../items.ts';

const known = new WeakMap<readonly SiteItem[], ReadonlySet<Kind>>();

/** The kinds of which there is some live item; looked through once a build, since every page has the menu. */
export async function siteKinds(): Promise<ReadonlySet<Kind>> {
  const live = await items();
  const kinds = known.get(live) ?? new Set(live.map(({ kind }) => kind));
  known.set(live, kinds);
  return kinds;
}
