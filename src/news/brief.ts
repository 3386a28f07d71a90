import { consultationSpan } from './consultation-words.ts';
import type { Hub } from '../hub/hub.ts';
import { writeWhen } from './events/when.ts';
import type { Item } from './item.ts';
import { namesOf } from './kicker.ts';
import { noticeTimes } from './notices.ts';

type Brief = Pick<Item, 'kind' | 'published' | 'expires' | 'event' | 'consultation' | 'notice' | 'places'>;
type HubFacts = Pick<Hub, 'places' | 'timeZone'>;

/** What stands under a headline in a short list: when it holds and where, one line each, as far as it is known. */
export function briefLines(item: Brief, hub: HubFacts): readonly string[] {
  const where = namesOf(item.places, hub.places).join(', ');
  const dates = item.event?.cancelled ? ['Cancelled'] : when(item, hub.timeZone);
  return [...dates, where].filter((line) => line !== '');
}

function when(item: Brief, zone: string): readonly string[] {
  const { kind, event, consultation } = item;
  if (event) return [writeWhen(event, zone)];
  if (consultation) return consultationSpan(item, zone);
  return kind === 'notice' ? [noticeTimes(item, zone)] : [];
}
