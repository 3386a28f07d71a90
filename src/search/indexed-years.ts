import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { IndexedPage } from './indexed-page.ts';

const indexedItem = z.object({ path: z.string(), revision: z.string() });

/**
 * What search was made from: the folder of Pagefind's program, and for each year its folder and the items in it, by
 * their ids. Another version is another way to cut the words out of a page: everything is indexed anew.
 */
export const indexedSchema = z.object({
  version: z.literal(2),
  program: z.string(),
  years: z.array(z.object({ year: z.int(), folder: z.string(), items: z.record(z.string(), indexedItem) })),
});

export type Indexed = z.output<typeof indexedSchema>;
export type IndexedYear = Indexed['years'][number];
export type IndexedItem = z.output<typeof indexedItem>;

/** An item that is to be found: what is noted of it, and its page for the index with the HTML of what it says. */
export interface FoundItem extends IndexedItem {
  readonly id: string;
  readonly page: (body: string) => IndexedPage;
}

/**
 * The folder of a year's index, named by all that the index is made from: while the name is the same, so are the
 * words, and the index need not be made again.
 * @param maker what makes it, with its version: another one makes all anew.
 */
export function yearFolder(year: number, items: readonly FoundItem[], maker: string): string {
  const hash = createHash('sha256').update(maker);
  const rows = items.map(({ id, revision, page }) => JSON.stringify([id, revision, page('')]));
  for (const row of rows.toSorted()) hash.update(row);
  return `${year}-${hash.digest('hex').slice(0, 12)}`;
}

/** Whether the site still says what was indexed of an item. */
export type Stands = (id: string, indexed: IndexedItem) => boolean;

/** Asks the live items: one that was withdrawn, went or changed stands no more. */
export function standsAmong(live: readonly (IndexedItem & { readonly id: string })[]): Stands {
  const known = new Map(live.map((item) => [item.id, item]));
  return (id, { path, revision }) => known.get(id)?.path === path && known.get(id)?.revision === revision;
}
