import type { Hub } from '../hub/hub.ts';
import type { Kind } from '../hub/kinds.ts';
import type { Item } from './item.ts';
import { namesOf } from './kicker.ts';
import { isCurrent } from './live.ts';
import type { Instant } from './times.ts';
import { writeUntil } from './until.ts';

/** Something a reader looks up in an item: `Until`, `5pm on Friday 20 November 2026`. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Kinds that readers act on: where and until when is what they come for. */
const PRACTICAL: ReadonlySet<Kind> = new Set(['notice', 'alert', 'event', 'consultation']);

/** Where an item holds and until when. What is over says so at the top of its page, not here. */
export function facts(
  item: Pick<Item, 'kind' | 'places' | 'expires'>,
  hub: Pick<Hub, 'places' | 'timeZone'>,
  now: Instant,
): readonly Fact[] {
  const places = namesOf(PRACTICAL.has(item.kind) ? item.places : [], hub.places);
  const until = item.expires && isCurrent(item, now) ? writeUntil(item.expires, hub.timeZone) : undefined;
  return [
    { name: places.length === 1 ? 'Place' : 'Places', value: places.join(', ') },
    { name: 'Until', value: until ?? '' },
  ].filter(({ value }) => value !== '');
}

/** What stands at the top of an item that is over: `This held until 5pm on Friday 20 November 2026.` */
export function overNotice(
  item: Pick<Item, 'expires'>,
  hub: Pick<Hub, 'timeZone'>,
  now: Instant,
): string | undefined {
  if (item.expires === undefined || isCurrent(item, now)) return undefined;
  return `This held until ${writeUntil(item.expires, hub.timeZone)}.`;
}
