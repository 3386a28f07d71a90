import type { Hub } from '../hub/hub.ts';
import type { Kind } from '../hub/kinds.ts';
import { isEvent } from './events/event-item.ts';
import { eventFacts } from './facts/event-facts.ts';
import { fact, type Fact } from './facts/fact.ts';
import type { Item } from './item.ts';
import { namesOf } from './kicker.ts';
import { isCurrent } from './live.ts';
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
  const places = namesOf(PRACTICAL.has(item.kind) ? item.places : [], hub.places);
  const until = item.expires && isCurrent(item, now) ? writeUntil(item.expires, hub.timeZone) : undefined;
  return [...fact(places.length === 1 ? 'Place' : 'Places', places.join(', ')), ...fact('Until', until)];
}

/** Kinds whose facts are what readers came for: they stand before the text, not beside it. */
export function factsFirst({ kind }: Pick<Item, 'kind'>): boolean {
  return kind === 'event' || kind === 'consultation';
}
