import { z } from 'zod';
import type { Manifest } from '../manifest/manifest.ts';

/** What an index was made from: each item's address on the site and its revision, by its id. */
export const indexedSchema = z.object({
  version: z.literal(1),
  items: z.record(z.string(), z.object({ path: z.string(), revision: z.string() })),
});

export type IndexedItems = z.output<typeof indexedSchema>;

/** The file beside an index that says what it was made from. */
export const INDEXED_FILE = 'indexed.json';

/**
 * The ids of indexed items that the site no longer says as the index does: withdrawn, gone or changed. An index that
 * has any must not be served, for it holds their words. Items that are new since are no reason: they are found from
 * the next index on.
 * @param hasPage whether the site has a page at an address, for items that are too old for the manifest.
 */
export function noLongerTrue(
  indexed: IndexedItems,
  { items, withdrawn }: Pick<Manifest, 'items' | 'withdrawn'>,
  hasPage: (path: string) => boolean,
): readonly string[] {
  const revisions = new Map(items.map(({ id, revision }) => [id, revision]));
  const taken = new Set(withdrawn.map(({ id }) => id));
  return Object.entries(indexed.items)
    .filter(
      ([id, { path, revision }]) =>
        taken.has(id) || (revisions.get(id) ?? revision) !== revision || !hasPage(path),
    )
    .map(([id]) => id);
}
