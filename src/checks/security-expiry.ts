import { HUB_FILE } from '../hub/hub-files.ts';
import { basePath } from '../hub/hub.ts';
import { dayAfter } from '../news/civil-time.ts';
import { dayOf, writeDate } from '../news/times.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Found } from './problem.ts';

/** Days: RFC 9116 asks for an end less than a year ahead (section 2.5.5). */
const YEAR = 365;

/** Days before the end at which somebody is told. */
const MONTH = 30;

const TOP = { line: 1, column: 1 };

/** A security.txt that ends too late, soon, or has ended. One that has ended is not published any more, and stops no build: an alert must go out all the same. */
export const securityExpiry: Check = {
  name: 'security-expiry',
  subject: 'Rules',
  severity: 'blocks',
  finds:
    'A contact for faults in the security of the site that has ended, ends within a month, or ends more than a year ahead. Once it has ended, people who find a fault cannot tell you.',
  allowed: false,
  bad: [
    {
      hub: 'security: { contact: "mailto:security@example.org", expires: 2028-10-31 }',
      says: '1:1 "security.expires" is Tuesday 31 October 2028, more than a year ahead. Make sure that the contact still answers, then write a day before Monday 22 November 2027.',
    },
    {
      hub: 'security: { contact: "mailto:security@example.org", expires: 2026-12-15 }',
      says: '1:1 "security.expires" is Tuesday 15 December 2026: soon security.txt will not be published. Make sure that the contact still answers, then write a day before Monday 22 November 2027.',
    },
    {
      hub: 'security: { contact: "mailto:security@example.org", expires: 2026-11-20 }',
      says: '1:1 "security.expires" is Friday 20 November 2026, so security.txt is no longer published. Make sure that the contact still answers, then write a day before Monday 22 November 2027.',
    },
  ],
  good: [
    { hub: 'security: { contact: "mailto:security@example.org", expires: 2027-10-31 }' },
    { hub: 'security: { contact: "mailto:security@example.org", expires: 2026-12-31 }' },
  ],
  inHub: find,
};

function find({ hub, now }: Facts): readonly Found[] {
  if (!hub.security) return [];
  const { expires } = hub.security;
  const today = dayOf(now, 'UTC');
  const next = `Make sure that the contact still answers, then write a day before ${writeDate(dayAfter(today, YEAR))}.`;
  const end = `"security.expires" is ${writeDate(expires)}`;
  return [
    ...(basePath(hub) === '/'
      ? []
      : [
          warns(
            HUB_FILE,
            TOP,
            `The site is under "${basePath(hub)}", and security.txt is looked for at the top of the domain.`,
            'Ask whoever runs the domain to put the file there, or to lead there.',
          ),
        ]),
    ...(expires > dayAfter(today, YEAR)
      ? [blocks(HUB_FILE, TOP, `${end}, more than a year ahead.`, next)]
      : []),
    ...(expires < today
      ? [warns(HUB_FILE, TOP, `${end}, so security.txt is no longer published.`, next)]
      : []),
    ...(expires >= today && expires <= dayAfter(today, MONTH)
      ? [warns(HUB_FILE, TOP, `${end}: soon security.txt will not be published.`, next)]
      : []),
  ];
}
