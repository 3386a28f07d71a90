import type { Check } from './check.ts';
import { personalData } from './text/personal-data-in.ts';

const SAYS = {
  what: "This looks like somebody's date of birth.",
  instead:
    'Write an age, as in "in her sixties", or nothing. Take the date out of the history of the file too, and tell your information governance lead.',
};
const told = `${SAYS.what} ${SAYS.instead}`;

/** Dates of birth: with a name, they open a patient's record to a caller. */
export const datesOfBirth: Check = {
  name: 'dates-of-birth',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    'Dates of birth: with a name, they let a stranger pass for the patient. Those of services, and of all who were born on a day, are none.',
  bad: [
    { body: 'Jean Patel (d.o.b. 03/05/61) has come here for years.', says: `8:20 ${told}` },
    { body: 'She was born on 3 May 1961 at the hospital.', says: `8:17 ${told}` },
    { body: 'Name: Jean Patel. Date of birth: 3 May 1961.', says: `8:34 ${told}` },
    { front: "summary: Leo was the trust's first baby, born on 1 January 2026.", says: `5:50 ${told}` },
    { body: '| Name | DOB |\n| --- | --- |\n| Jean Patel | 3 May 1961 |', says: `10:16 ${told}` },
  ],
  good: [
    { body: 'The NHS was born on 5 July 1948.' },
    { body: 'All babies born on 1 January 2026 get a hat.' },
    { body: 'You can have the vaccine if you were born on or after 1 September 1959.' },
    { body: 'Have your name and date of birth ready when you call.' },
    { body: 'Florence Nightingale was born on 12 May 1820.' },
    { body: 'Send us your date of birth by 30 November 2026.' },
  ],
  inWords: (words) => personalData(words, 'date-of-birth', SAYS),
};
