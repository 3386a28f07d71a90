import type { Item } from './item.ts';
import type { Instant } from './times.ts';

type Dated = Pick<Item, 'id' | 'translationOf' | 'published' | 'changes' | 'updated'>;

/**
 * When the original of a version in another language was changed after the version was, and it may no longer say the
 * same. Nothing when the version is as new, when only slips were mended, or when `original` is not its original.
 */
export function changedSince(version: Dated, original: Dated): Instant | undefined {
  if (version.translationOf !== original.id || original.updated === undefined) return undefined;
  const made = version.changes.map(({ at }) => at).reduce(later, version.published);
  return made < original.updated ? original.updated : undefined;
}

function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
