import type { Hub } from '../hub/hub.ts';
import type { Kind } from '../hub/kinds.ts';
import { isEvent } from './events/event-item.ts';
import { consultationFacts } from './facts/consultation-facts.ts';
import { eventFacts } from './facts/event-facts.ts';
import { fact, own, type Fact } from './facts/fact.ts';
import type { Item } from './item.ts';
import { namesOf } from './kicker.ts';
import { isCurrent } from './live.ts';
import { noticeTimes } from './notices.ts';
import type { Instant } from './times.ts';
import { writeUntil } from './until.ts';

/** Kinds that readers act on: where and until when is what they come for. */
const PRACTICAL: ReadonlySet<Kind> = new Set(['notice', 'alert', 'event', 'consultation']);

/** What a reader looks up in an item: when and where, how to come or to take part. */
export function facts(
  item: Item,
  hub: Pick<Hub, 'places' | 'timeZone' | 'site'>,
  now: Instant,
): readonly Fact[] {
  if (isEvent(item)) return eventFacts(item, hub, now);
  if (item.consultation) return consultationFacts(item, hub, now);
  const places = namesOf(PRACTICAL.has(item.kind) ? item.places : [], hub.places);
  return [
    ...fact('Service', own(item.notice?.service)),
    ...fact(places.length === 1 ? 'Place' : 'Places', places.join(', ')),
    ...(isCurrent(item, now) ? holds(item, hub.timeZone) : []),
  ];
}

/** From when until when an item holds; a notice without an end holds until further notice. */
function holds(item: Item, zone: string): readonly Fact[] {
  if (item.kind === 'notice') return fact('When', noticeTimes(item, zone));
  return fact('Until', item.expires && writeUntil(item.expires, zone));
}

/** Kinds whose facts are what readers came for: they stand before the text, not beside it. */
export function factsFirst({ kind }: Pick<Item, 'kind'>): boolean {
  return kind === 'event' || kind === 'consultation' || kind === 'notice';
}
