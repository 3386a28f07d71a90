import type { Check } from './check.ts';
import { warns, type Found } from './problem.ts';
import type { Words } from './words.ts';

/** Titles read best from 20 to 65 characters. Source: NHS digital service manual, "Formatting and punctuation". */
const SHORTEST = 20;
const LONGEST = 65;

/** Titles that say too little, or that search engines and feed readers cut. */
export const titleLength: Check = {
  name: 'title-length',
  subject: 'Plain English',
  severity: 'warns',
  finds: 'Titles that say too little, or are so long that search engines and feed readers cut them.',
  bad: [
    {
      front: 'title: Flu clinic',
      says: '5:8 The title has 10 characters. Say what happened and where, in 20 to 65 characters.',
    },
    {
      front:
        'title: The winter programme of vaccination clinics at Millmere Market Hall is about to begin again',
      says: '5:8 The title has 91 characters. Put the key words first, and use 20 to 65 characters.',
    },
  ],
  good: [
    { front: 'title: Flu clinic opens today' },
    { front: 'title: Flu and COVID-19 vaccine clinics begin again at Millmere in Marsh' },
  ],
  inWords: find,
};

function find({ file, item, position }: Words): readonly Found[] {
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
}
