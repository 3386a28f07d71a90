import type { Item } from './item.ts';

/** How many related items a page shows at most. */
export const RELATED = 3;

type Relative = Pick<Item, 'id' | 'language' | 'topics' | 'places' | 'published' | 'expires'>;

/**
 * For each item, those published before it that are about the same: the same topic and place first, then the same
 * topic; the newest first. None was over when the item was published. A new item therefore changes no older page, and
 * what is shown does not depend on when the site is built.
 * @param items newest first. Each is looked up by topic and place, so that ten thousand take no longer each than ten.
 */
export function relatedByItem<T extends Relative>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const newest = new Map<string, T[]>();
  const related = new Map<string, readonly T[]>();
  for (const item of items.toReversed()) {
    const { near, wider } = subjectsOf(item);
    const found = [near, wider].flatMap((keys) => {
      return byAge(keys.flatMap((key) => newest.get(key) ?? [])).filter((other) => stoodBefore(item, other));
    });
    related.set(item.id, [...new Set(found)].slice(0, RELATED));
    for (const key of [...near, ...wider]) remember(newest, key, item);
  }
  return related;
}

/** Puts an item, newer than all before it, at the head of its subject. */
function remember<T>(newest: Map<string, T[]>, key: string, item: T): void {
  const list = newest.get(key);
  if (!list) newest.set(key, [item]);
  else if (list.unshift(item) > KEPT) list.pop();
}

/** How many of the newest are remembered for each subject: some of them may be over. */
const KEPT = 4 * RELATED;

/** What an item is looked up by: its topics at its places, and its topics alone; its places where there is no topic. */
function subjectsOf({ language, topics, places }: Relative) {
  const wider = topics.length > 0 ? topics : places;
  return {
    near: topics.flatMap((topic) => places.map((place) => `${language} ${topic} ${place}`)),
    wider: wider.map((subject) => `${language} ${subject}`),
  };
}

function stoodBefore(item: Relative, other: Relative): boolean {
  const over = other.expires !== undefined && other.expires <= item.published;
  return other.published < item.published && !over;
}

function byAge<T extends Relative>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  return items.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
}
