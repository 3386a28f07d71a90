import type { Hub } from '../hub/hub.ts';

/** The places or topics of a hub, each with where its feeds lie: also those with no news yet, for they may be followed. */
export function feedsOf(
  list: 'places' | 'topics',
  hub: Pick<Hub, 'places' | 'topics'>,
): readonly { readonly name: string; readonly path: string }[] {
  return hub[list].map(({ id, name }) => ({ name, path: `/${list}/${id}/` }));
}
