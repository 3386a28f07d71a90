import { dayAfter } from '../news/civil-time.ts';
import type { Change, Item } from '../news/item.ts';
import { dayOf, type Instant } from '../news/times.ts';
import { mondayOf, weekOf, type Monday } from './week.ts';

/** How many weeks a notice, a consultation or an event stands in the paper at most: a quarter of a year. */
export const LONGEST_WEEKS = 13;

/** How many weeks a notice stands in the paper that holds until further notice. */
const OPEN_ENDED_WEEKS = 4;

type Dated = Pick<
  Item,
  'kind' | 'published' | 'changes' | 'expires' | 'event' | 'consultation' | 'notice' | 'language'
>;

/** An item, and what of it was put right in a week. */
export interface Corrected<T> {
  readonly item: T;
  readonly changes: readonly Change[];
}

/** What a week's edition is made of. Nothing that is published later changes it. */
export interface Week<T> {
  readonly monday: Monday;
  /** What was published in it, in the order given. */
  readonly published: readonly T[];
  readonly corrected: readonly Corrected<T>[];
  /**
   * Notices that hold in it, consultations open in it, events of it and of the week after, and whatever of these kinds
   * was published in it; nothing that was published after it.
   */
  readonly standing: readonly T[];
}

/**
 * Sorts items into the weeks in which something was published or put right, newest first; each item is looked at once.
 * @param items newest first.
 */
export function weeksOf<T extends Dated>(items: readonly T[], zone: string): readonly Week<T>[] {
  const published = new Map<Monday, T[]>();
  const corrected = new Map<Monday, Corrected<T>[]>();
  const standing = new Map<Monday, T[]>();
  for (const item of items) {
    add(published, weekOf(item.published, zone), item);
    for (const [monday, changes] of Map.groupBy(putRight(item), ({ at }) => weekOf(at, zone))) {
      add(corrected, monday, { item, changes });
    }
    for (const monday of standsIn(item, zone)) add(standing, monday, item);
  }
  return [...new Set([...published.keys(), ...corrected.keys()])]
    .toSorted()
    .toReversed()
    .map((monday) => ({
      monday,
      published: published.get(monday) ?? [],
      corrected: corrected.get(monday) ?? [],
      standing: standing.get(monday) ?? [],
    }));
}

/** Changes that readers of the first words have to know of. News of an alert is news, and no correction. */
function putRight({ changes }: Dated): readonly Change[] {
  return changes.filter(({ minor, state }) => !minor && state === undefined);
}

/** The weeks in which an item stands because it still holds, that of its publication always; none, for what is only news. */
function standsIn(item: Dated, zone: string): readonly Monday[] {
  const span = spanOf(item, zone);
  if (!span) return [];
  const known = weekOf(item.published, zone);
  const from = later(known, span.from);
  const weeks = new Set([known]);
  for (let monday = from; monday <= span.to && weeks.size < LONGEST_WEEKS; monday = dayAfter(monday, 7)) {
    weeks.add(monday);
  }
  return [...weeks];
}

/** The first and the last week of which an item has something to say. */
function spanOf(item: Dated, zone: string): { readonly from: Monday; readonly to: Monday } | undefined {
  const { kind, published, event, consultation, notice, expires } = item;
  const known = weekOf(published, zone);
  const last = (end: Instant) => mondayOf(dayOf(justBefore(end), zone));
  if (event) return { from: dayAfter(weekOf(event.start, zone), -7), to: last(event.end) };
  if (consultation) return { from: known, to: last(consultation.closes) };
  if (kind !== 'notice') return undefined;
  const from = later(known, weekOf(notice?.from ?? published, zone));
  return { from: known, to: expires ? last(expires) : dayAfter(from, 7 * (OPEN_ENDED_WEEKS - 1)) };
}

function justBefore(instant: Instant): Instant {
  return new Date(Date.parse(instant) - 1000).toISOString().replace('.000Z', 'Z');
}

function later(a: Monday, b: Monday): Monday {
  return a > b ? a : b;
}

function add<T>(map: Map<Monday, T[]>, monday: Monday, value: T): void {
  const list = map.get(monday);
  if (list) list.push(value);
  else map.set(monday, [value]);
}
