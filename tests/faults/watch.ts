import type { Place } from './places.ts';

/** Notes which posts stand, each time that it looks. */
export interface Watch {
  /** How many posts were made so far, and how many stood at once at most. */
  readonly seen: () => { readonly made: number; readonly atOnce: number };
  /** @returns whether anything is not as it was. */
  readonly look: () => boolean;
}

/** Begins to watch a place where nothing stands yet. */
export function watch({ standing }: Pick<Place, 'standing'>): Watch {
  let before: readonly string[] = [];
  let words = '[]';
  let made = 0;
  let atOnce = 0;
  return {
    seen: () => ({ made, atOnce }),
    look: () => {
      const posts = standing();
      const ids = posts.map(({ id }) => id);
      const now = JSON.stringify(posts);
      const changed = now !== words;
      made += ids.filter((id) => !before.includes(id)).length;
      atOnce = Math.max(atOnce, ids.length);
      before = ids;
      words = now;
      return changed;
    },
  };
}
