import type { Check } from './check.ts';
import { personalData } from './text/personal-data-in.ts';

const SAYS = {
  what: "This looks like a person's own email address.",
  instead:
    "Write the team's address instead. If this one is private, take it out of the history of the file too.",
};
const told = `${SAYS.what} ${SAYS.instead}`;

/** Addresses of persons; those that hub.yaml publishes are everybody's. */
export const personalEmail: Check = {
  name: 'personal-email',
  subject: 'Personal data',
  severity: 'blocks',
  finds:
    "A person's own email address: with Gmail, Hotmail and the like, or with a forename and a surname. Nobody reads it once that person is away. Addresses in hub.yaml, and of groups, are none.",
  bad: [
    { body: 'Email jpatel61@hotmail.co.uk to join the choir.', says: `8:7 ${told}` },
    { body: 'Send your questions to sarah.jones@example.org.', says: `8:24 ${told}` },
    { body: '[Email the chair](mailto:mohammed.khan@example.org) to take part.', says: `8:26 ${told}` },
  ],
  good: [
    { body: 'Email hello@example.org to join the choir.' },
    { body: 'Email millmere.walkers.club@gmail.com to join.' },
    { body: 'Email grace.ward@example.org about visiting.' },
  ],
  inWords: (words) => personalData(words, 'personal-email', SAYS),
};
