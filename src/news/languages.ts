import type { Item } from './item.ts';

type Version = Pick<Item, 'id' | 'translationOf' | 'language'>;

/** The items that are not a version, in another language, of an item in the same list. */
export function originals<T extends Version>(items: readonly T[]): readonly T[] {
  const ids = new Set(items.map(({ id }) => id));
  return items.filter(({ translationOf }) => translationOf === undefined || !ids.has(translationOf));
}

/** For each item that has any: its versions in other languages, both ways, in the order of their languages. */
export function versionsByItem<T extends Version>(items: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const families = Map.groupBy(items, ({ id, translationOf }) => translationOf ?? id);
  return new Map(
    [...families.values()]
      .filter((family) => family.length > 1)
      .flatMap((family) =>
        family.map(({ id }) => [id, byLanguage(family.filter((other) => other.id !== id))] as const),
      ),
  );
}

/** The name of a language in itself, for those who read it: `pl` → `Polski`, `en-GB` → `English`. */
export function languageName(language: string): string {
  const { language: base } = new Intl.Locale(language);
  const name = new Intl.DisplayNames([base], { type: 'language' }).of(base) ?? language;
  return name.charAt(0).toLocaleUpperCase(base) + name.slice(1);
}

function byLanguage<T extends Version>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.language < b.language ? -1 : 1));
}
