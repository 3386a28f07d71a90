import type { Kind } from '../hub/kinds.ts';
import { items } from '../items.ts';
import { once } from '../news/once.ts';

/** The kinds of which there is some live item; looked through once a build, since every page has the menu. */
export async function siteKinds(): Promise<ReadonlySet<Kind>> {
  const live = await items();
  return once(live, 'kinds', () => new Set(live.map(({ kind }) => kind)));
}
