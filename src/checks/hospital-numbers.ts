import type { Check } from './check.ts';
import { personalData } from './text/personal-data-in.ts';

const SAYS = {
  what: 'This looks like the number under which a hospital keeps a patient.',
  instead:
    'Take it out, here and from the history of the file, and tell your information governance lead. Write "quote the number on your letter" if people need theirs.',
};
const told = `${SAYS.what} ${SAYS.instead}`;

/** Hospital numbers, unit numbers, case numbers: each leads to one patient's record. */
export const hospitalNumbers: Check = {
  name: 'hospital-numbers',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    'Numbers by which hospitals know a patient, called hospital, patient, unit or case number, or MRN. Each leads to one record.',
  bad: [
    { body: 'He came in with hospital number H1234567.', says: `8:33 ${told}` },
    { body: 'Mrs Reed (MRN 00123456) told us her story.', says: `8:15 ${told}` },
    { body: 'Patient ID: AB12345. She waited for two hours.', says: `8:13 ${told}` },
    { front: 'summary: About the complaint with case number 26/12345.', says: `5:47 ${told}` },
  ],
  good: [
    { body: 'Have your hospital number ready when you call 01632 960 001.' },
    { body: 'Patient numbers rose to 12,345 in 2026.' },
    { body: 'The hospital number is 01632 960 001.' },
    { body: 'We are in unit number 12 of the shopping centre.' },
  ],
  inWords: (words) => personalData(words, 'hospital-number', SAYS),
};
