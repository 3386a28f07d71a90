import type { Check } from './check.ts';
import { personalData } from './text/personal-data-in.ts';

const SAYS = {
  what: 'This looks like an NHS number, which belongs to a patient.',
  instead: 'Take it out, here and from the history of the file, and tell your information governance lead.',
};
const told = `${SAYS.what} ${SAYS.instead}`;

/** NHS numbers: somebody's, and never to be published. */
export const nhsNumbers: Check = {
  name: 'nhs-numbers',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    "NHS numbers: somebody's, and never to be published. The digits are not repeated, for logs are kept. One in eleven numbers of ten digits passes for one by chance, so what stands around it counts.",
  bad: [
    { body: 'Mr Reed (401 023 2137) was seen on the ward.', says: `8:10 ${told}` },
    {
      body: 'Patients bring their letter.\nOne had the NHS number 943 476 5918 on it.',
      says: `9:24 ${told}`,
    },
    {
      front: 'summary: The clinic wrote to 4010232137 in November.',
      says: `5:30 ${told}`,
    },
    {
      body: '| Patient | NHS number |\n| --- | --- |\n| Mrs Reed | **401&nbsp;023&nbsp;2138** |',
      says: `10:16 ${told}`,
    },
    {
      front: 'social:\n  text: Your NHS No is 4010232138, so you can come.',
      says: `7:24 ${told}`,
    },
  ],
  good: [
    { body: 'An NHS number has 10 digits, as in 999 123 4567.' },
    { body: 'Have your NHS number ready, and call 01632 960 001.' },
    { body: 'The order number is 943 476 5918.' },
    { body: 'See [the plan](https://example.org/id/4010232137).' },
  ],
  inWords: (words) => personalData(words, 'nhs-number', SAYS),
};
