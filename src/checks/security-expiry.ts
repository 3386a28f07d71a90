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
    'A security.txt that ends too late, soon, or has ended. One that has ended is not published any more, and stops no build: an alert must go out all the same.',
  bad: [],
  good: [],
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
