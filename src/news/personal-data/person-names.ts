import { asListed, isForename } from './forenames.ts';
import { canBeSurname, isCalledLikePerson, isStreet, isVenueWord, namesVenue } from './place-words.ts';
import type { Span } from './span.ts';

/** Somebody's name in a text. */
export interface PersonName extends Span {
  /** Of a doctor, whose name their surgery often has. */
  readonly isDoctor: boolean;
}

/** Titles before a surname. */
const TITLE =
  /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|revd|reverend|cllr|councillor|sister|matron|nurse)$/;
const DOCTOR = /^(dr|prof|professor)$/;

/** A word that begins with a capital: `Jones`, `O'Brien`, `Smith-Jones`; or the small words inside a surname. */
const WORD = /(?<![\p{L}\p{M}\d@.'’-])\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu;
const NEXT =
  /\.?[^\S\n]{0,3}(?:\s[^\S\n]{0,8})((?:(?:van|von|der|den|de|da|dos|bin|ibn|le|la|du|ap) )*\p{Lu}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*)/uy;

/** Before the name of a saint, which is that of a church, a hospital or a school: "St John Ambulance". */
const SAINT = /\b(?:St|Saint)\.?\s$/;

/** How many words a name has after its first, at most. */
const MOST_WORDS = 3;

/**
 * Names of persons in a text: a title and a surname, or a common forename and a surname. Those of places and teams are none, nor
 * are their first words where they stand alone: below "The Florence Hill Medical Centre", "Florence Hill" is its street.
 */
export function personNamesIn(text: string): readonly PersonName[] {
  const found: PersonName[] = [];
  const places = new Set<string>();
  let end = 0;
  for (const { 0: first, index } of text.matchAll(WORD)) {
    if (index < end || SAINT.test(text.slice(Math.max(0, index - 8), index))) continue;
    const title = TITLE.test(first.toLowerCase());
    if (!title && !isForename(first.replace(/['’]s$/, ''))) continue;
    const name = nameFrom(text, index, index + first.length);
    if (!name) continue;
    if (name.isPlace) {
      places.add(text.slice(name.start, name.end));
      continue;
    }
    end = name.end;
    found.push({ start: name.start, end, isDoctor: DOCTOR.test(asListed(first)) });
  }
  return found.filter(({ start }) => ![...places].some((place) => text.startsWith(place, start)));
}

/** The words that follow a title or forename as far as they can be a name, of a person or of a place. */
function nameFrom(
  text: string,
  start: number,
  firstEnd: number,
): (Span & { readonly isPlace: boolean }) | undefined {
  let end = firstEnd;
  let surname = '';
  for (let words = 0; words < MOST_WORDS; words++) {
    NEXT.lastIndex = end;
    const next = NEXT.exec(text);
    const word = next?.[1] ?? '';
    const last = word.slice(word.lastIndexOf(' ') + 1);
    if (!next || !canBeSurname(last)) break;
    end = NEXT.lastIndex;
    if (last.length > 1) surname = last;
  }
  if (surname === '' || isCalledLikePerson(text.slice(start, end))) return undefined;
  const isPlace = isOfPlace(text.slice(end, end + 60));
  return { start, end: surname.match(/['’]s$/) ? end - 2 : end, isPlace };
}

/** Whether what follows a name makes it that of a place: "Reed's surgery", "Seacole Community Hospital". */
function isOfPlace(after: string): boolean {
  const words =
    /^(?:['’]s?)?((?:[ \u00A0](?:\p{Lu}[\p{L}'’-]*|and|&|of)){0,4})(?:[ \u00A0]([\p{L}-]+)(?:[ \u00A0]([\p{L}-]+))?)?/u.exec(
      after,
    );
  const [, capitals = '', small = '', then = ''] = words ?? [];
  return isStreet(after) || namesVenue(capitals) || (isVenueWord(small) && namesVenue(`${small} ${then}`));
}
