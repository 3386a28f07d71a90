import type { PersonalKind } from '../../news/personal-data.ts';

/** The sorts of what is taken out of somebody's words before they may be published. */
export type TakenKind =
  PersonalKind | 'account' | 'email' | 'phone' | 'postcode' | 'web-address' | 'long-number';

/** What each sort is called in a sentence. */
export const TAKEN: Readonly<Record<TakenKind, string>> = {
  account: 'the name of an account',
  'nhs-number': 'an NHS number',
  'date-of-birth': 'a date of birth',
  'hospital-number': 'the number of a patient',
  'personal-email': 'an email address',
  email: 'an email address',
  'home-address': 'a home address',
  'phone-of-person': 'a phone number',
  phone: 'a phone number',
  'postcode-of-person': 'a postcode',
  postcode: 'a postcode',
  'web-address': 'a web address',
  'long-number': 'a long number',
};

/** What stands in its place until a person has written the sentence anew: `[a phone number]`. */
export function markOf(kind: TakenKind): string {
  return `[${TAKEN[kind]}]`;
}

/** Whether something still stands in a text that only marks where something was taken out. */
export function isMarked(text: string): boolean {
  return Object.values(TAKEN).some((words) => text.includes(`[${words}]`));
}
