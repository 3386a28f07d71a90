import type { Item } from './item.ts';
import { originals } from './languages.ts';
import { isCurrent } from './live.ts';
import type { Instant } from './times.ts';

/** How many items each part of the front page holds at most. Alerts are never left out. */
export const FRONT_PAGE = { others: 2, notices: 4, events: 4, consultations: 3, done: 3, more: 8 } as const;

/** Among this many newest stories, one with a picture leads. */
const LEAD_CHOICE = 3;

type Story = Pick<Item, 'id' | 'kind' | 'expires' | 'translationOf' | 'language' | 'image'>;

/** What stands where on the front page; no item stands twice. */
export interface FrontPage<T> {
  readonly alerts: readonly T[];
  readonly lead?: T;
  /** Second and third. */
  readonly others: readonly T[];
  readonly notices: readonly T[];
  readonly events: readonly T[];
  readonly consultations: readonly T[];
  /** You said, we did. */
  readonly done: readonly T[];
  readonly more: readonly T[];
}

/**
 * Lays out the front page: what has expired is gone, and an item in several languages stands there once.
 * @param items the live items, newest first.
 */
export function frontPage<T extends Story>(items: readonly T[], now: Instant): FrontPage<T> {
  const current = originals(items.filter((item) => isCurrent(item, now)));
  const of = (...kinds: readonly Item['kind'][]) => current.filter(({ kind }) => kinds.includes(kind));
  const stories = of('news', 'story');
  const newest = stories.slice(0, LEAD_CHOICE);
  const lead = newest.find(({ image }) => image !== undefined) ?? newest[0];
  const rest = stories.filter((story) => story !== lead);
  const { others, notices, events, consultations, done, more } = FRONT_PAGE;
  return {
    alerts: of('alert'),
    lead,
    others: rest.slice(0, others),
    notices: of('notice').slice(0, notices),
    events: of('event').slice(0, events),
    consultations: of('consultation').slice(0, consultations),
    done: of('you-said-we-did').slice(0, done),
    more: rest.slice(others, others + more),
  };
}
