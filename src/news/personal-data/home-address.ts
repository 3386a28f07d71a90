import { personNamesIn } from './person-names.ts';
import { isVenue, namesVenue, STREETS } from './place-words.ts';
import { postcodesIn } from './postcodes-in-text.ts';
import { isOneBreath, type Finder } from './span.ts';

const CAPITAL = String.raw`\p{Lu}[\p{L}'’]*(?:-\p{L}+)*\.?`;

/** A house and its street: "14 Mill Lane", "Flat 3, 12a High Street", "Flat 2, Rose Court". */
const ADDRESS = new RegExp(
  String.raw`(?:(?:Flat|Apartment|Apt|Room)\s+\w{1,4},?\s+)?\d{1,4}[A-Za-z]?(?:\s?[/–-]\s?\d{1,4}[A-Za-z]?)?,?\s+(?:(?:the|of)\s+)?(?:${CAPITAL}\s+){1,3}(?:${STREETS})(?![\p{L}\d])|(?:Flat|Apartment|Apt)\s+\w{1,4},?\s+(?:${CAPITAL}\s+){1,3}(?:Court|House|Tower|Towers|Mansions|Lodge|Heights|Buildings)(?![\p{L}\d])`,
  'gu',
);

/** What comes right before somebody's home. */
const AT_HOME = [
  String.raw`\b(?:live[sd]?|living|resid(?:es?|ed|ing)|stay(?:s|ed|ing)?)\s+(?:alone\s+|together\s+|nearby\s+)?(?:at|in|on)\s+(?:number\s+|no\.?\s+)?`,
  String.raw`\b(?:his|her|their|my|whose|(?:patient|man|woman|couple|family)['’]s)\s+(?:home|house|flat)(?:\s+address)?[\s:,]{1,3}(?:is\s+|was\s+)?(?:at\s+|in\s+|on\s+)?`,
  String.raw`\b(?:at|her|his|my|their|the)?\s*home\s+address[\s:=,"(]{1,4}(?:is\s+|was\s+)?(?:at\s+)?`,
  String.raw`\bat\s+home[\s,]{1,2}(?:at|in|on)\s+`,
  String.raw`\b(?:a\s+)?residents?\s+of\s+`,
];
const HOME = new RegExp(`(?:${AT_HOME.join('|')})$`, 'iu');

/** Between a name and an address: "of", or the age, or a comma or a line's end. */
const OF = /^(?:,?\s*\(?(?:aged\s+)?\d{1,3}\)?)?,?\s+of\s+$/;
const COMMA = /^(?:,?\s*\(?(?:aged\s+)?\d{1,3}\)?)?(?:,\s+|\s*\n\s*|\s*\(\s*)$/;

/** The rest of an address after its street, up to its postcode. */
const TAIL = new RegExp(
  String.raw`^(?:[,\s]{1,3}${CAPITAL}(?:[ -](?:on|upon|le|by|in|the)[ -])?){0,5}[,\s]{1,3}$`,
  'u',
);

/** Homes of persons: a street that somebody lives in, or that stands right after a name; not those of venues and surgeries. */
export const homeAddressesIn: Finder = (text, known) =>
  [...text.matchAll(ADDRESS)].flatMap(({ 0: written, index }) => {
    const before = text.slice(Math.max(0, index - 90), index);
    if (!HOME.test(before) && !isRightAfterName(before)) return [];
    const street = { start: index, end: index + written.length };
    const postcode = postcodesIn(text.slice(street.end, street.end + 70)).at(0);
    if (!postcode || !TAIL.test(text.slice(street.end, street.end + postcode.start))) return [street];
    return known.postcodes.has(postcode.postcode) ? [] : [{ ...street, end: street.end + postcode.end }];
  });

function isRightAfterName(before: string): boolean {
  const name = personNamesIn(before).at(-1);
  if (!name || isVenue(before.slice(0, name.start))) return false;
  const between = before.slice(name.end);
  const further = /,\s+of\s+$/.test(between) && isOneBreath(between) && !namesVenue(between);
  return further || OF.test(between) || (COMMA.test(between) && !name.isDoctor);
}
