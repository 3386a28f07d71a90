import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Titles read best from 20 to 65 characters. Source: NHS digital service manual, "Formatting and punctuation". */
const SHORTEST = 20;
const LONGEST = 65;

/** Titles that say too little, or that search engines and feed readers cut. */
export const titleLength: Check = {
  name: 'title-length',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Titles that say too little, or that search engines and feed readers cut.',
  bad: [],
  good: [],
  inHub: find,
};

function find({ items }: Facts): readonly Found[] {
  return items.flatMap(({ file, item, position }) => {
    const length = [...new Intl.Segmenter().segment(item?.title ?? '')].length;
    if (!item || (length >= SHORTEST && length <= LONGEST)) return [];
    return [
      warns(
        file,
        position(['title']),
        `The title has ${length} ${length === 1 ? 'character' : 'characters'}.`,
        length < SHORTEST
          ? `Say what happened and where, in ${SHORTEST} to ${LONGEST} characters.`
          : `Put the key words first, and use ${SHORTEST} to ${LONGEST} characters.`,
      ),
    ];
  });
}
