import type { Hub } from '../hub/hub.ts';
import { writeFrom } from './from.ts';
import type { Item } from './item.ts';
import { originals } from './languages.ts';
import { isCurrent } from './live.ts';
import { dayOf, instantFromMs, msOf, writeDay, writeTime, type Instant } from './times.ts';
import { writeUntil } from './until.ts';

type Noticed = Pick<
  Item,
  'id' | 'kind' | 'language' | 'translationOf' | 'notice' | 'published' | 'expires' | 'places'
>;

/** The service notices of one place. */
export interface PlaceNotices<T> {
  /** Of a place of the hub; none for those that name no place. */
  readonly id?: string;
  readonly name: string;
  /** What holds first comes first. */
  readonly items: readonly T[];
}

/**
 * The notices that hold or will hold, by place in the order of `hub.yaml`; first those for everywhere.
 * A notice for two places stands under both; one in several languages stands once under each.
 */
export function noticesByPlace<T extends Noticed>(
  items: readonly T[],
  hub: Pick<Hub, 'places'>,
  now: Instant,
): readonly PlaceNotices<T>[] {
  const current = originals(items.filter((item) => item.kind === 'notice' && isCurrent(item, now))).toSorted(
    (a, b) => compare(holdsFrom(a), holdsFrom(b)) || compare(a.id, b.id),
  );
  const known = new Set(hub.places.map(({ id }) => id));
  const everywhere = current.filter(({ places }) => !places.some((id) => known.has(id)));
  return [
    { name: 'All places', items: everywhere },
    ...hub.places.map(({ id, name }) => ({
      id,
      name,
      items: current.filter(({ places }) => places.includes(id)),
    })),
  ].filter((place) => place.items.length > 0);
}

/**
 * From when until when a notice holds: `From Monday 30 November 2026 until the end of Friday 11 December 2026`,
 * `All day on Thursday 12 November 2026`, `From 1pm to 5pm on Tuesday 8 December 2026`, `Until further notice`.
 */
export function noticeTimes({ notice, expires }: Pick<Item, 'notice' | 'expires'>, zone: string): string {
  const from = notice?.from;
  const until = notice?.until ?? expires;
  if (from === undefined)
    return until === undefined ? 'Until further notice' : `Until ${writeUntil(until, zone)}`;
  if (until === undefined) return `From ${writeFrom(from, zone)} until further notice`;
  const [begins, ends] = [writeTime(from, zone), writeTime(until, zone)];
  const lastDay = dayOf(ends === 'midnight' ? instantFromMs(msOf(until) - 1) : until, zone);
  if (lastDay !== dayOf(from, zone)) return `From ${writeFrom(from, zone)} until ${writeUntil(until, zone)}`;
  if (ends !== 'midnight') return `From ${begins} to ${ends} on ${writeDay(from, zone)}`;
  return begins === 'midnight'
    ? `All day on ${writeDay(from, zone)}`
    : `From ${begins} until ${writeUntil(until, zone)}`;
}

function holdsFrom({ notice, published }: Noticed): Instant {
  return notice?.from ?? published;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
