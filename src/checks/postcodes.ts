import type { Check } from './check.ts';
import { warns } from './problem.ts';
import { proseOf } from './text/prose.ts';

/**
 * A postcode that is run together, or not in capitals. The letters of its second half are never C, I, K, M, O or V
 * (ideal-postcodes and Royal Mail, "Programmers' Guide to the PAF"): "10am", "5km" and "12cm" are none.
 */
const POSTCODE =
  /(?<![\w/.-])([A-Za-z]{1,2}\d[A-Za-z\d]?)( ?)(\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![\w-])/g;
/** Ends of words that come after a number: "the B12 1st floor". */
const NOT_LETTERS = /^\d(?:st|nd|rd|th|hr|ft|lb|pt|ug|gp|yr)$/i;
/** What stands before a postcode, and seldom before another code. */
const IN_AN_ADDRESS = /(?:^|\n|, |\b\p{Lu}\p{Ll}+,? |\b(?:[Pp]ostcode|[Ss]at ?nav):? )$/u;

/** Postcodes that are run together, or in lower case. */
export const postcodes: Check = {
  name: 'postcodes',
  subject: 'Words',
  severity: 'warns',
  finds: 'Postcodes without their space or their capitals, which maps and bus planners may not find.',
  bad: [
    {
      body: 'The clinic is at 2 Mill Lane, Brackenford, BX11AA.',
      says: '8:44 This postcode lacks its space. Write "BX1 1AA".',
    },
    {
      body: 'For your satnav: bx1 1aa.',
      says: '8:18 This postcode lacks its capitals. Write "BX1 1AA".',
    },
  ],
  good: [
    { body: 'The clinic is at 2 Mill Lane, Brackenford, BX1 1AA.' },
    { body: 'Take the A4 2nd exit, then the B12 for 5km. Room E1 1st floor, from 10am.' },
  ],
  inWords: (words) => {
    const { text, at } = proseOf(words);
    return [...text.matchAll(POSTCODE)].flatMap(
      ({ 0: written, 1: out = '', 2: space, 3: inward = '', index }) => {
        const right = `${out} ${inward}`.toUpperCase();
        if (written === right || NOT_LETTERS.test(inward)) return [];
        const lower = written !== written.toUpperCase();
        if (space === '' && !IN_AN_ADDRESS.test(text.slice(Math.max(0, index - 30), index))) return [];
        if (lower && written !== written.toLowerCase()) return [];
        const lacks = [...(space === '' ? ['its space'] : []), ...(lower ? ['its capitals'] : [])].join(
          ' and ',
        );
        return [warns(words.file, at(index), `This postcode lacks ${lacks}.`, `Write "${right}".`)];
      },
    );
  },
};
