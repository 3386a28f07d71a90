import type { Hub } from '../hub/hub.ts';
import type { Item } from './item.ts';
import { KIND_NAMES } from './kind-names.ts';

/**
 * The few words above a headline in a list: its main topic, or its main place; before it the kind, unless it is news.
 * As in `Service notice · Thornby`; the same words never twice; empty when there is nothing to say.
 */
export function kicker(
  item: Pick<Item, 'kind' | 'topics' | 'places'>,
  hub: Pick<Hub, 'topics' | 'places'>,
): string {
  const kind = item.kind === 'news' ? undefined : KIND_NAMES[item.kind];
  const about = namesOf(item.topics, hub.topics)[0] ?? namesOf(item.places, hub.places)[0];
  return [...new Set([kind, about])].filter((words) => words !== undefined).join(' · ');
}

/** The names of topics or places by their ids, in the order of the ids; one that the hub lacks is left out. */
export function namesOf(
  ids: readonly string[],
  all: readonly { readonly id: string; readonly name: string }[],
): readonly string[] {
  return ids.flatMap((id) => all.find((one) => one.id === id)?.name ?? []);
}
