import { emailsIn } from './emails-in-text.ts';
import { phonesIn } from './phones-in-text.ts';
import { postcodesIn } from './postcodes-in-text.ts';

/** What an organisation publishes of itself, and which is therefore nobody's own. */
export interface PublicContacts {
  /** As digits from the nought on: `01632960001`. */
  readonly phones: ReadonlySet<string>;
  /** In lower case. */
  readonly emails: ReadonlySet<string>;
  /** Without their space: `BX11AA`. */
  readonly postcodes: ReadonlySet<string>;
}

/** Nothing is known to be public. */
export const NO_CONTACTS: PublicContacts = { phones: new Set(), emails: new Set(), postcodes: new Set() };

/** Every phone number, address of email and postcode anywhere in a hub, or in `hub.yaml` as it was written. */
export function publicContacts(hub: unknown): PublicContacts {
  const text = textsIn(hub).join('\n');
  return {
    phones: new Set(phonesIn(text).map(({ digits }) => digits)),
    emails: new Set(emailsIn(text).map(({ email }) => email)),
    postcodes: new Set(postcodesIn(text).map(({ postcode }) => postcode)),
  };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
