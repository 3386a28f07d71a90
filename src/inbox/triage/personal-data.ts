import type { Hub } from '../../hub/hub.ts';
import { findPersonalData, type PersonalKind } from '../../news/personal-data.ts';
import { publicContacts, type PublicContacts } from '../../news/personal-data/public-contacts.ts';
import { ownContactsIn, type OwnContact } from './reading/own-contacts.ts';
import type { Reading } from './reading/reading.ts';
import { told } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Around, Said } from './said.ts';

const CALLED: Readonly<Record<PersonalKind | OwnContact['kind'], string>> = {
  'nhs-number': 'an NHS number',
  'date-of-birth': 'a date of birth',
  'hospital-number': 'the number of a patient',
  'personal-email': "somebody's own email address",
  'home-address': "somebody's home address",
  'phone-of-person': "somebody's phone number",
  'postcode-of-person': "somebody's postcode",
  phone: "somebody's phone number",
  email: "somebody's own email address",
  postcode: "somebody's postcode",
};

const contactsOf = new WeakMap<Hub, PublicContacts>();

/** Personal data where others can read it. What is told is its sort and place, never what it is. */
export const personalData: Rule = { id: 'personal-data', name: 'Personal details in public', finds };

function finds(_: Reading, { text, readers }: Said, { hub, hides }: Around): Finding | undefined {
  if (readers === 'addressed' || !/[\d@]/.test(text)) return undefined;
  const known = contactsOf.get(hub) ?? publicContacts(hub);
  contactsOf.set(hub, known);
  const found = [...findPersonalData(text, known), ...ownContactsIn(text, known)];
  if (found.length === 0) return undefined;
  return {
    why: told(found.map(({ kind, start, end }) => ({ start, end, what: CALLED[kind] }))),
    advice: [
      hides
        ? 'Hide the message first: others can read the details now.'
        : 'Nobody can hide a message there. Ask whoever wrote it to delete it, and report it to the network if it is about somebody else.',
      'Never repeat the details: not in an answer, not in an email, not in a note. Do not look the person up with them.',
      'If they are about somebody else than who wrote it, tell your information governance lead.',
    ],
    say: 'personal-details',
  };
}
