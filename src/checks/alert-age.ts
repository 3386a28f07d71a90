import type { ItemFile } from '../news/item-files.ts';
import { isCurrent, publicState } from '../news/live.ts';
import { instantFromMs, msOf, writeDay, writeTime, writeWallTime, type Instant } from '../news/times.ts';
import { writeUntil } from '../news/until.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

const HOUR = 3_600_000;

const files = {
  'templates/phones.md':
    '---\nkind: alert\ntemplate: phones\ntitle: Phones are not working\nsummary: Walk in.\nholds: 12h\n---\n\nCome in.\n',
};
const alert = (published: string, more = '') =>
  `title: Phones are not working\npublished: ${published}\nkind: alert\ntemplate: phones\nplaces: [millmere]${more}`;

/** Alerts that hold, or are to hold, for longer without news than the template allows from which they were made. */
export const alertAge: Check = {
  name: 'alert-age',
  subject: 'Rules',
  severity: 'warns',
  finds:
    'Alerts that stand, or are to stand, for longer without news than their template allows with "holds": an alert that is out of date is believed, and then none is.',
  bad: [
    {
      front: alert('2026-11-21 08:00'),
      files,
      says: '7:11 Nobody has said since 8am on Saturday 21 November 2026 that this alert still holds, and "phones" asks for news every 12 hours. Add to "changes": - { at: 2026-11-22 12:00, what: "Write what is new", state: updated }. If it is over, write "state: stood-down".',
    },
    {
      front: alert('2026-11-22 08:00', '\nexpires: 2026-11-24 09:00'),
      files,
      says: '9:10 This alert is to hold until 9am on Tuesday 24 November 2026, and one from "phones" may stand for 12 hours without news. Write "expires: 2026-11-22 20:00", and move it on with each update.',
    },
  ],
  good: [
    { front: alert('2026-11-22 08:00'), files },
    { front: alert('2026-11-22 08:00', '\nexpires: 2026-11-22 20:00'), files },
    {
      front: alert(
        '2026-11-20 08:00',
        '\nchanges: [{ at: 2026-11-22 07:00, what: Engineers are here., state: updated }]',
      ),
      files,
    },
    {
      front: alert(
        '2026-11-20 08:00',
        '\nchanges: [{ at: 2026-11-20 12:00, what: They work again., state: stood-down }]',
      ),
      files,
    },
    { front: alert('2026-11-01 08:00', '\nexpires: 2026-11-20 09:00'), files },
  ],
  inHub: (facts) => {
    const holds = new Map(
      facts.templates.flatMap(({ template }) =>
        template?.holds === undefined ? [] : [[template.name, template.holds] as const],
      ),
    );
    return facts.items.flatMap((file) => {
      const hours = holds.get(file.item?.template ?? '');
      return hours === undefined ? [] : ofAlert(file, hours, facts);
    });
  },
};

function ofAlert({ file, item, position }: ItemFile, hours: number, { now, hub }: Facts): readonly Found[] {
  if (item?.kind !== 'alert' || publicState(item, now) !== 'live' || !isCurrent(item, now)) return [];
  const zone = hub.timeZone;
  const said = item.updated ?? item.published;
  const allowed = instantFromMs(msOf(said) + hours * HOUR);
  if (allowed <= now) {
    const what = `Nobody has said since ${inWords(said, zone)} that this alert still holds, and "${item.template}" asks for news every ${long(hours)}.`;
    const entry = `- { at: ${writeWallTime(now, zone)}, what: "Write what is new", state: updated }`;
    const instead = `Add to "changes": ${entry}. If it is over, write "state: stood-down".`;
    return [warns(file, position(['template']), what, instead)];
  }
  if (item.expires === undefined || item.expires <= allowed) return [];
  return [
    warns(
      file,
      position(['expires']),
      `This alert is to hold until ${writeUntil(item.expires, zone)}, and one from "${item.template}" may stand for ${long(hours)} without news.`,
      `Write "expires: ${writeWallTime(allowed, zone)}", and move it on with each update.`,
    ),
  ];
}

function inWords(at: Instant, zone: string): string {
  return `${writeTime(at, zone)} on ${writeDay(at, zone)}`;
}

/** `36 hours`, `2 days`. */
function long(hours: number): string {
  if (hours % 24 === 0) return hours === 24 ? 'day' : `${hours / 24} days`;
  return hours === 1 ? 'hour' : `${hours} hours`;
}
