/** How many items the plain list of the newest holds. */
const MOST = 20;

/**
 * The newest items in the language of the hub, for the one link that some networks allow in a profile. A translation
 * stands beside its original everywhere else.
 * @param newestFirst live items, newest first.
 */
export function latest<T extends { readonly language: string; readonly translationOf?: string }>(
  newestFirst: readonly T[],
  language: string,
): readonly T[] {
  return newestFirst
    .filter((item) => item.translationOf === undefined || item.language === language)
    .slice(0, MOST);
}
