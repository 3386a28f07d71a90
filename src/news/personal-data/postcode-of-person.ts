import { withoutEmails } from './emails-in-text.ts';
import { personNamesIn } from './person-names.ts';
import { isVenue, namesVenue } from './place-words.ts';
import { postcodesIn, type WrittenPostcode } from './postcodes-in-text.ts';
import { breathBefore, isOneBreath, type Finder } from './span.ts';

/** How far before a postcode a name may stand, in characters and words. */
const NEAR = 90;
const MOST_WORDS = 9;

/** Where somebody is to be, not where they live; and what somebody does. */
const ELSEWHERE =
  /\b(?:at|to|will|opens?|opened|opening|visit(?:s|ed)?|from\s+\d|near|said|says|or|see|join)\b/i;
const HOME = /\b(?:live[sd]?|living|home|resid\w+|address)\b/i;

/** Only this between a postcode and the name after it: "M33 2AB (Mrs Patel)". */
const BEFORE_NAME = /^\s{0,2}[(,–—:/|-]?\s{0,2}$/;

/** Full postcodes in one sentence, row or line with somebody's name, with no venue between the two. */
export const postcodesOfPersonsIn: Finder = (text, known) =>
  postcodesIn(text)
    .filter(({ postcode }) => !known.postcodes.has(postcode))
    .filter((found) => hasNameBefore(text, found) || hasNameAfter(text, found))
    .map(({ start, end }) => ({ start, end }));

function hasNameBefore(text: string, { start }: WrittenPostcode): boolean {
  const from = Math.max(0, start - NEAR - 40);
  const name = personNamesIn(text.slice(from, start)).at(-1);
  if (!name || isVenue(text.slice(0, from + name.start))) return false;
  const between = withoutEmails(text.slice(from + name.end, start));
  const isNear = between.length <= NEAR && (between.match(/[\p{L}\d'’]+/gu) ?? []).length <= MOST_WORDS;
  if (!isNear || !isOneBreath(between) || namesVenue(between)) return false;
  if (ELSEWHERE.test(between) && !HOME.test(between)) return false;
  return !(name.isDoctor && (/\d/.test(between) || namesVenue(breathBefore(text, from + name.start, 80))));
}

function hasNameAfter(text: string, { start, end }: WrittenPostcode): boolean {
  const after = text.slice(end, end + 60);
  const name = personNamesIn(after).at(0);
  if (!name || !BEFORE_NAME.test(after.slice(0, name.start))) return false;
  const before = breathBefore(text, start, 80);
  return !namesVenue(before) && !/\d\s+\p{Lu}/u.test(before);
}
