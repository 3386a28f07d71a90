/** Ids hold no vowels, so that none spells a word. */
const LETTERS = 'bcdfghjklmnpqrstvwxz';
const LETTERS_AND_DIGITS = `${LETTERS}0123456789`;
const LENGTH = 10;

/** Ten lower-case letters and digits without vowels, a letter first. */
export const ID = /^[bcdfghjklmnpqrstvwxz][bcdfghjklmnpqrstvwxz0-9]{9}$/;

/**
 * Makes an id for a new item.
 * @param random a whole number from 0 up to but not including its argument; crypto's `randomInt` in scripts.
 */
export function newId(random: (below: number) => number): string {
  const pick = (from: string): string => from.charAt(random(from.length));
  return pick(LETTERS) + Array.from({ length: LENGTH - 1 }, () => pick(LETTERS_AND_DIGITS)).join('');
}

/** The id of an item in every feed, for ever: an RFC 4151 tag address. */
export function feedId(hubTag: string, id: string): string {
  return `tag:${hubTag}:${id}`;
}
