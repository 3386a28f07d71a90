import type { Hub } from '../../hub/hub.ts';
import { consultationState, opensAt } from '../consultations.ts';
import { writeFrom } from '../from.ts';
import type { Item } from '../item.ts';
import type { Consultation } from '../kinds/consultation.ts';
import type { Instant } from '../times.ts';
import { writeUntil } from '../until.ts';
import { fact, own, type Fact } from './fact.ts';

/** When a consultation opens and closes, and how to take part; nobody can any more once it has closed. */
export function consultationFacts(
  item: Pick<Item, 'consultation' | 'published'>,
  hub: Pick<Hub, 'timeZone'>,
  now: Instant,
): readonly Fact[] {
  const { consultation } = item;
  if (!consultation) return [];
  const closed = consultationState(item, now) === 'closed';
  return [
    ...fact('Opens', writeFrom(opensAt(item), hub.timeZone)),
    ...fact('Closes', writeUntil(consultation.closes, hub.timeZone).replace(/^the/, 'The')),
    ...(closed ? [] : waysToTakePart(consultation)),
  ];
}

/** How to take part, in the order in which most people do; by phone and on paper always. */
export function waysToTakePart({ online, email, phone, paper }: Consultation): readonly Fact[] {
  return [
    ...fact('Online', online === undefined ? undefined : { text: shown(online), url: online }),
    ...fact('Email', email === undefined ? undefined : { text: email, url: `mailto:${email}` }),
    ...fact('Phone', own(phone)),
    ...fact('On paper', own(paper)),
  ];
}

/** An address as people write it: `haveyoursay.example.org/oxley-heath`. */
function shown(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
