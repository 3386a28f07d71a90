import { findPersonalData, type PersonalKind } from '../../news/personal-data.ts';
import { publicContacts, type PublicContacts } from '../../news/personal-data/public-contacts.ts';
import type { Hub } from '../../hub/hub.ts';
import type { Position } from '../../hub/content-error.ts';
import { blocks, type Found } from '../problem.ts';
import type { Words } from '../words.ts';
import { plainSource } from './plain-source.ts';
import { positionAt } from './position-at.ts';

/** Personal data in a file. */
export interface Suspect {
  readonly kind: PersonalKind;
  /** As it stands in the file: never to be shown. */
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
}

/** What each sort is called in a sentence, and by which check it is told of: the name that `allow` needs. */
export const CALLED: Readonly<Record<PersonalKind, { readonly check: string; readonly words: string }>> = {
  'nhs-number': { check: 'nhs-numbers', words: 'an NHS number' },
  'date-of-birth': { check: 'dates-of-birth', words: 'a date of birth' },
  'hospital-number': { check: 'hospital-numbers', words: 'the number of a patient' },
  'personal-email': { check: 'personal-email', words: "somebody's own email address" },
  'home-address': { check: 'home-address', words: "somebody's home address" },
  'phone-of-person': { check: 'phone-of-person', words: "a phone number with a person's name" },
  'postcode-of-person': { check: 'postcode-of-person', words: "a postcode with a person's name" },
};

/** What one of the checks of personal data says. */
interface Says {
  readonly what: string;
  readonly instead: string;
}

const contactsOf = new WeakMap<Hub, PublicContacts>();
const suspectsOf = new WeakMap<Words, readonly Suspect[]>();

/** Personal data anywhere in the source of a file, each piece once: of two sorts in one place the worse is told. */
export function suspectsIn(source: string, known: PublicContacts): readonly Suspect[] {
  const { text, offsetOf } = plainSource(source);
  return findPersonalData(text, known).map(({ kind, start, end }) => ({
    kind,
    text: text.slice(start, end),
    start: positionAt(source, offsetOf(start)),
    end: positionAt(source, offsetOf(end - 1)),
  }));
}

/** What a hub publishes of itself. Read once, for all its files. */
export function knownToAll(hub: Hub): PublicContacts {
  const known = contactsOf.get(hub) ?? publicContacts(hub);
  contactsOf.set(hub, known);
  return known;
}

/** What is said of each piece of personal data of one sort in a file. */
export function personalData(words: Words, kind: PersonalKind, { what, instead }: Says): readonly Found[] {
  const suspects = suspectsOf.get(words) ?? suspectsIn(words.source, knownToAll(words.hub));
  suspectsOf.set(words, suspects);
  return suspects
    .filter((suspect) => suspect.kind === kind)
    .map(({ start }) => blocks(words.file, start, what, instead));
}
