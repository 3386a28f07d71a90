import { withoutEmails } from './emails-in-text.ts';
import { isForename } from './forenames.ts';
import { personNamesIn } from './person-names.ts';
import { phonesIn, type WrittenPhone } from './phones-in-text.ts';
import { namesVenue } from './place-words.ts';
import { breathBefore, isOneBreath, type Finder, type Span } from './span.ts';

/** How far before a number a name may stand, in characters and words, for the number to be that person's. */
const NEAR = 60;
const MOST_WORDS = 7;

/** Numbers of services: 03, 08 and 09. Source: Ofcom, National Telephone Numbering Plan. */
const OF_SERVICES = /^0[389]/;

/** Words after which the number is somebody else's, unless it is "her" or "his". */
const OTHERS =
  /\b(?:or|and|but|said|says|say|told|adds|added|who|which|will|our|we|us|you|your|if|to|then|please)\b/i;
const OWN = /\b(?:her|him|his|their|them)\b/i;

/** Only this between a number and the name after it: "01632 960 020 (Mary Jones)", "07700 900 123 – Mr Reed". */
const BEFORE_NAME =
  /^[\s\u00A0]{0,2}[(,–—:/|-]?[\s\u00A0]{0,2}(?:for\s|is\s|,?\s?belongs\sto\s)?[\s\u00A0]?$/;

/** A mobile, which is one person's more often than a team's. Source: Ofcom, National Telephone Numbering Plan. */
const MOBILE = /^07[1-57-9]/;

/** A first name alone right before a mobile: "contact Brian on 07700 900 123". Not the day, month or place that is called so. */
const CALL_FORENAME =
  /\b(?:call|contact|ring|phone|text|message|whatsapp|ask|speak\sto|or|and|with|from)[ \u00A0](\p{Lu}[\p{L}'’-]+)[ \u00A0]?(?:on|at|:|,|–|-)[ \u00A0]{0,2}$/iu;

/** A further number of the same person: "or 07700 900 123", "mobile: 07700 900 123". */
const AND_ANOTHER =
  /^[\s,;/()|]{0,3}(?:or|and)?[\s,(]{0,2}(?:mobile|mob|home|work|office|tel|m|t)?[\s.:)]{0,3}$/i;

/** Phone numbers beside a person's name; not those of services, surgeries and wards, nor those that the organisation publishes. */
export const phonesOfPersonsIn: Finder = (text, known) => {
  const found: Span[] = [];
  for (const phone of phonesIn(text)) {
    if (OF_SERVICES.test(phone.digits) || known.phones.has(phone.digits)) continue;
    const last = found.at(-1);
    const isAnother = last && AND_ANOTHER.test(text.slice(last.end, phone.start));
    if (isAnother) found[found.length - 1] = { start: last.start, end: phone.end };
    else if (hasNameBefore(text, phone) || hasNameAfter(text, phone) || isMobileOf(text, phone))
      found.push({ start: phone.start, end: phone.end });
  }
  return found;
};

function hasNameBefore(text: string, { start }: WrittenPhone): boolean {
  const from = Math.max(0, start - NEAR - 40);
  const name = personNamesIn(text.slice(from, start)).at(-1);
  if (!name) return false;
  const between = withoutEmails(text.slice(from + name.end, start));
  const isNear = between.length <= NEAR && (between.match(/[\p{L}\d'’]+/gu) ?? []).length <= MOST_WORDS;
  if (!isNear || !isOneBreath(between) || namesVenue(between)) return false;
  if (OTHERS.test(between) && !OWN.test(between)) return false;
  return !(name.isDoctor && namesVenue(breathBefore(text, from + name.start, 80)));
}

function hasNameAfter(text: string, { start, end }: WrittenPhone): boolean {
  const after = text.slice(end, end + NEAR + 40);
  const name = personNamesIn(after).at(0);
  if (!name || !BEFORE_NAME.test(after.slice(0, name.start))) return false;
  return !namesVenue(breathBefore(text, start, 80));
}

function isMobileOf(text: string, { start, digits }: WrittenPhone): boolean {
  if (!MOBILE.test(digits)) return false;
  const [, name = ''] = CALL_FORENAME.exec(text.slice(Math.max(0, start - 60), start)) ?? [];
  return /^\p{Lu}/u.test(name) && isForename(name);
}
