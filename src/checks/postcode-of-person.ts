import type { Check } from './check.ts';
import { personalData } from './text/personal-data-in.ts';

const SAYS = {
  what: "This full postcode stands with a person's name, and leads to a few front doors.",
  instead:
    'Write the town, or nothing. Take the postcode out of the history of the file too, and tell your information governance lead.',
};
const told = `${SAYS.what} ${SAYS.instead}`;

/** Full postcodes with somebody's name; those of venues are none. */
export const postcodeOfPerson: Check = {
  name: 'postcode-of-person',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    "A full postcode in one sentence or line with a person's name: about 15 homes share one. Postcodes of venues and surgeries are none.",
  bad: [
    { body: 'Mrs Patel (M33 2AB) has thanked the ward.', says: `8:12 ${told}` },
    { body: 'Jean Patel, Millmere, M33 2AB, won the draw.', says: `8:23 ${told}` },
    { body: 'Who won:\n\n- Mohammed Khan, M33 2AB', says: `10:18 ${told}` },
  ],
  good: [
    { body: 'Patel Surgery, 4 High Street, M33 2AB, is open.' },
    { body: 'Jean Patel will open the clinic at Millmere Market Hall, M33 2AB.' },
    { body: 'Jean Patel opened it. The hall is at Market Place, M33 2AB.' },
    { body: 'Mrs Patel (M33) has thanked the ward.' },
  ],
  inWords: (words) => personalData(words, 'postcode-of-person', SAYS),
};
