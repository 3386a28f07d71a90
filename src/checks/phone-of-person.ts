import type { Check } from './check.ts';
import { personalData } from './text/personal-data-in.ts';

const SAYS = {
  what: "This phone number stands beside a person's name.",
  instead:
    'Write the number of the team or service, and its name. If this one is private, take it out of the history of the file too.',
};
const told = `${SAYS.what} ${SAYS.instead}`;

/** Phone numbers of persons: those that hub.yaml publishes are everybody's. */
export const phoneOfPerson: Check = {
  name: 'phone-of-person',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    "A phone number beside a person's name, which strangers will call at night, and after that person has left. Numbers in hub.yaml, of services, surgeries and wards are none.",
  bad: [
    { body: 'To come along, call Sarah Jones on 01632 960 123.', says: `8:36 ${told}` },
    { body: 'Notes to editors: Mohammed Khan, press officer, 07700 900 123.', says: `8:49 ${told}` },
    { body: '| Who | Phone |\n| --- | --- |\n| Mrs Patel | 01632 960 123 |', says: `10:15 ${told}` },
    { body: 'Speak to Sister Jones, ward manager, on 01632 960 123 or 07700 900 123.', says: `8:41 ${told}` },
    { body: 'For a lift, contact Brian on 07700 900 123.', says: `8:30 ${told}` },
    { front: 'notesToEditors:\n  - 07700 900 123 (Jane Smith, to arrange filming).', says: `7:5 ${told}` },
  ],
  good: [
    { body: "Call Dr Reed's surgery on 01632 960 020." },
    { body: 'Call Dr Patel at Millmere Surgery on 01632 960 020.' },
    { body: 'Speak to Sarah Jones, or call 01632 960 020.' },
    { body: 'Call us in May on 07700 900 123.' },
    { body: 'Call the Mary Seacole Ward on 01632 960 020.' },
    { body: 'Sarah Jones leads the team. Call 01632 960 020.' },
    { body: 'Call Sarah Jones and her team on 0300 123 4567.' },
  ],
  inWords: (words) => personalData(words, 'phone-of-person', SAYS),
};
