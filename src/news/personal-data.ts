import { datesOfBirthIn } from './personal-data/date-of-birth.ts';
import { homeAddressesIn } from './personal-data/home-address.ts';
import { hospitalNumbersIn } from './personal-data/hospital-number.ts';
import { nhsNumbersIn } from './personal-data/nhs-number.ts';
import { personalEmailsIn } from './personal-data/personal-email.ts';
import { phonesOfPersonsIn } from './personal-data/phone-of-person.ts';
import { postcodesOfPersonsIn } from './personal-data/postcode-of-person.ts';
import { NO_CONTACTS, type PublicContacts } from './personal-data/public-contacts.ts';
import type { Finder, Span } from './personal-data/span.ts';

/** The sorts of personal data, what harms most first: of two that overlap, the first is told. */
const FINDERS = {
  'nhs-number': nhsNumbersIn,
  'date-of-birth': datesOfBirthIn,
  'hospital-number': hospitalNumbersIn,
  'personal-email': personalEmailsIn,
  'home-address': homeAddressesIn,
  'phone-of-person': phonesOfPersonsIn,
  'postcode-of-person': postcodesOfPersonsIn,
} as const satisfies Readonly<Record<string, Finder>>;

export type PersonalKind = keyof typeof FINDERS;

/** Where personal data stands in a text, and of which sort: never what it is. */
export interface PersonalData extends Span {
  readonly kind: PersonalKind;
}

const KINDS = Object.keys(FINDERS) as readonly PersonalKind[];

/**
 * The personal data in a plain text, in the order in which it stands there: of an item, or of a message that somebody sent.
 * @param known what the organisation itself publishes, and which is nobody's own.
 */
export function findPersonalData(text: string, known: PublicContacts = NO_CONTACTS): readonly PersonalData[] {
  const found: PersonalData[] = [];
  for (const kind of KINDS) {
    for (const { start, end } of FINDERS[kind](text, known)) {
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ kind, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}
