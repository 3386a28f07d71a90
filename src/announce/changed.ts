import type { Manifest, ManifestItem } from '../manifest/manifest.ts';
import type { Instant } from '../news/times.ts';

/** What others may not know yet. */
export interface Changed {
  /** Published or changed, a slip of the pen included. */
  readonly items: readonly ManifestItem[];
  readonly withdrawn: Manifest['withdrawn'];
}

/** What was published, changed or withdrawn since a moment, that moment included. */
export function changedSince(
  { items, withdrawn }: Pick<Manifest, 'items' | 'withdrawn'>,
  since: Instant,
): Changed {
  return {
    items: items.filter(({ published, changes }) =>
      [published, ...changes.map(({ at }) => at)].some((at) => at >= since),
    ),
    withdrawn: withdrawn.filter(({ at }) => at >= since),
  };
}
