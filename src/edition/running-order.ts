import type { Item } from '../news/item.ts';
import { originals } from '../news/languages.ts';
import { newestFirst } from '../news/order.ts';
import type { Monday } from './week.ts';
import type { Corrected, Week } from './weeks.ts';

/** One week's freesheet: what it holds, in the order in which it is read. */
export interface Edition<T> {
  readonly monday: Monday;
  /** How many items were published in its week. */
  readonly count: number;
  readonly lead?: T;
  /** News, stories and alerts, without the lead. */
  readonly stories: readonly T[];
  /** By the moment at which they end; those without one last. */
  readonly notices: readonly T[];
  /** By the moment at which they begin. */
  readonly events: readonly T[];
  /** By the moment at which they close. */
  readonly consultations: readonly T[];
  /** You said, we did. */
  readonly done: readonly T[];
  readonly corrected: readonly Corrected<T>[];
  /** Items of the week in another language than their original, which stands in the paper. */
  readonly translations: readonly T[];
}

type Placed = Pick<
  Item,
  'id' | 'kind' | 'published' | 'weight' | 'expires' | 'language' | 'translationOf' | 'event' | 'consultation'
>;

/** Those in the language of the hub first; by weight, the heaviest first; of the same weight, the newest first. */
export function byWeight<T extends Pick<Item, 'id' | 'published' | 'weight' | 'language'>>(
  items: readonly T[],
  language: string,
): readonly T[] {
  const foreign = (item: T) => Number(item.language !== language);
  return newestFirst(items).toSorted((a, b) => foreign(a) - foreign(b) || b.weight - a.weight);
}

/**
 * Puts a week in running order. What leads is the heaviest story; in a week without any, the heaviest of all that was
 * published. An item in several languages stands in it once, in the language of its original.
 */
export function editionOf<T extends Placed>(week: Week<T>, language: string): Edition<T> {
  const published = originals(week.published);
  const standing = originals(week.standing);
  const stories = byWeight(
    published.filter(({ kind }) => ['news', 'story', 'alert'].includes(kind)),
    language,
  );
  const lead = stories[0] ?? byWeight(published, language)[0];
  const known = new Set(published.map(({ id }) => id));
  return {
    monday: week.monday,
    count: week.published.length,
    lead,
    stories: stories.filter((story) => story !== lead),
    notices: inTime(standing, 'notice', ({ expires }) => expires),
    events: inTime(standing, 'event', ({ event }) => event?.start),
    consultations: inTime(standing, 'consultation', ({ consultation }) => consultation?.closes),
    done: byWeight(
      published.filter((item) => item.kind === 'you-said-we-did' && item !== lead),
      language,
    ),
    corrected: week.corrected,
    translations: week.published.filter(({ id }) => !known.has(id)),
  };
}

/** After every moment there is. */
const NEVER = '9999';

function inTime<T extends Placed>(
  items: readonly T[],
  kind: Item['kind'],
  when: (item: T) => string | undefined,
): readonly T[] {
  const moment = (item: T) => when(item) ?? NEVER;
  return items
    .filter((item) => item.kind === kind)
    .toSorted((a, b) => (moment(a) === moment(b) ? 0 : moment(a) < moment(b) ? -1 : 1));
}
