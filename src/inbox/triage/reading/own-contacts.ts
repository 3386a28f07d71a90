import type { Span } from '../../../networks/post.ts';
import { emailsIn } from '../../../news/personal-data/emails-in-text.ts';
import { phonesIn } from '../../../news/personal-data/phones-in-text.ts';
import { postcodesIn } from '../../../news/personal-data/postcodes-in-text.ts';
import type { PublicContacts } from '../../../news/personal-data/public-contacts.ts';

/** A way to reach a person, or their home, that stands in a message, and of which sort it is. */
export interface OwnContact extends Span {
  readonly kind: 'phone' | 'email' | 'postcode';
}

const MINE =
  /\b(?:me|my|mine|i['’]?m|his|her|their|mum['’]?s?|dad['’]?s?|mob(?:ile)?|number|tel|text)\b[^.!?\n]{0,25}$/i;
const CALL =
  /\b(?:call|ring|phone|text|reach|contact|email|e-mail|message|whatsapp)\s+(?:me|us|him|her|them|back)?[^.!?\n]{0,20}$/i;
const HOME =
  /\b(?:live[sd]?|living|home|address|postcode|post\s+code|moved|flat|house|resident|mine|my|i['’]?m)\b[^.!?\n]{0,40}$/i;

/** Mobiles are persons' more often than not. Source: Ofcom, National Telephone Numbering Plan. */
const MOBILE = /^07[1-57-9]/;

/**
 * Ways to reach whoever writes: in a message, other than in an article, a number with no name beside it is its author's own.
 * What the organisation publishes is nobody's, nor are numbers of services (03, 08, 09).
 */
export function ownContactsIn(text: string, known: PublicContacts): readonly OwnContact[] {
  const before = (start: number) => text.slice(Math.max(0, start - 60), start);
  const phones = phonesIn(text).filter(({ digits, start }) => {
    if (known.phones.has(digits) || /^0[389]/.test(digits)) return false;
    return MOBILE.test(digits) || MINE.test(before(start));
  });
  const emails = emailsIn(text).filter(({ email, start }) => {
    if (known.emails.has(email) || /[@.]nhs\.(?:uk|net)$|\.gov\.uk$/.test(email)) return false;
    return MINE.test(before(start)) || CALL.test(before(start));
  });
  const postcodes = postcodesIn(text).filter(
    ({ postcode, start }) => !known.postcodes.has(postcode) && HOME.test(before(start)),
  );
  return [
    ...phones.map(({ start, end }) => ({ kind: 'phone' as const, start, end })),
    ...emails.map(({ start, end }) => ({ kind: 'email' as const, start, end })),
    ...postcodes.map(({ start, end }) => ({ kind: 'postcode' as const, start, end })),
  ];
}
