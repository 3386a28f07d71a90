import type { Check } from './check.ts';
import { personalData } from './text/personal-data-in.ts';

const SAYS = {
  what: "This looks like somebody's home address.",
  instead:
    'Write the town, or nothing, as in "from Millmere". Take the address out of the history of the file too, and tell your information governance lead.',
};
const told = `${SAYS.what} ${SAYS.instead}`;

/** Homes of persons: venues and surgeries are none. */
export const homeAddress: Check = {
  name: 'home-address',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    "Somebody's home: a street in which a person is said to live, or which stands right after a person's name. Addresses of venues and surgeries are none.",
  bad: [
    { body: 'Jean Patel lives at 14 Mill Lane, Millmere.', says: `8:21 ${told}` },
    { body: 'Jean Patel, 72, of 12 High Street, has thanked the ward.', says: `8:20 ${told}` },
    { body: 'His home address is Flat 3, 12 High Street, Millmere, M33 2AB.', says: `8:21 ${told}` },
    { body: 'Send cards to:\n\nMrs Jean Patel  \n14 Mill Lane  \nMillmere  \nM33 2AB', says: `11:1 ${told}` },
  ],
  good: [
    { body: 'Come to Fennaby House, 2 Mill Lane, Millmere, M33 2AB.' },
    { body: 'Dr Patel, 4 High Street, Millmere, M33 2AB, takes new patients.' },
    { body: 'Write your home address on the form.' },
    { body: 'Jean Patel lives in Millmere.' },
    { body: 'Jean Patel works at 12 High Street.' },
  ],
  inWords: (words) => personalData(words, 'home-address', SAYS),
};
