import { textFacts } from './text/text-facts.ts';
import { posix } from 'node:path';
import type { ItemFile } from '../news/item-files.ts';
import type { Item } from '../news/item.ts';
import { publicState } from '../news/live.ts';
import { pictureEnd } from '../news/people.ts';
import { isTakenBack } from '../news/withdrawal.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';
import { endDay, endsSoon } from './text/consent-ends.ts';
import { pictureOutputs } from './text/outputs.ts';

const NURSE = 'image: { file: clinic.jpg, alt: A nurse at work }\n';
const files = { 'news/clinic.jpg': '' };

/** Pictures whose consent has ended, or soon will: the site leaves them out by itself, and here is where else they are. */
export const pictureConsentEnding: Check = {
  name: 'picture-consent-ending',
  subject: 'Consent',
  severity: 'warns',
  finds:
    'Pictures of people whose consent ends within 30 days, has ended or was taken back. The site leaves them out by itself from that moment; this names every place in which they are or were.',
  bad: [
    {
      front: `${NURSE}people:\n  - { picture: clinic.jpg, consent: { reference: C-2026-014, until: 2026-12-21 } }`,
      files,
      says: '8:69 The consent to show the picture "clinic.jpg" ends on Monday 21 December 2026, and then the site leaves it out by itself. To keep it, ask the person again and write until when the consent holds. It is or was on the page https://example.org/news/example/; on the front page and the page of its week, if the item leads there; in the feeds at / and /news/; in no post of which the ledger here knows.',
    },
    {
      front:
        'people: [{ picture: ribbon.jpg, consent: { reference: C-9, until: 2028-11-30, withdrawn: 2026-11-21 } }]',
      body: '![The mayor cuts a ribbon.](./ribbon.jpg)',
      says: '6:90 The person took back the consent to show the picture "ribbon.jpg" on Saturday 21 November 2026, so the site leaves it out. Make sure that it is gone, then delete the file and take its lines out of this item. Whoever can read the repository still finds it in its history: see docs/runbooks/personal-data.md. It is or was on the page https://example.org/news/example/; in the feeds at / and /news/.',
    },
  ],
  good: [
    {
      front: `${NURSE}people:\n  - { picture: clinic.jpg, consent: { reference: C-2026-014, until: 2026-12-22 } }`,
      files,
    },
    {
      front: `${NURSE}people: [{ picture: clinic.jpg, consent: { reference: C-1, until: 2026-11-21 } }]\nwithdrawn: { at: 2026-11-21, reason: He asked us to. }`,
      files,
    },
  ],
  inHub: (facts) => facts.items.flatMap((file) => ofItem(file, facts)),
};

function ofItem(itemFile: ItemFile, facts: Facts): readonly Found[] {
  const { file, item, position } = itemFile;
  // Nothing of a withdrawn item is shown.
  if (!item || isTakenBack(item)) return [];
  if (publicState(item, facts.now) === 'withdrawn') return [];
  const own = item.image && posix.normalize(item.image.file);
  const shown = new Set([...(own === undefined ? [] : [own]), ...textFacts(itemFile).pictures]);
  return [...shown].flatMap((picture) => {
    const end = pictureEnd(item, picture);
    if (!end || !endsSoon(end, facts)) return [];
    const entry = item.people.findIndex((one) => one.picture === picture && one.end?.at === end.at);
    const at = position(['people', entry, 'consent', end.why === 'ended' ? 'until' : 'withdrawn']);
    return [warns(file, at, ...inWords({ item, picture, own: picture === own, end }, facts))];
  });
}

interface Ending {
  readonly item: Item;
  readonly picture: string;
  /** Whether it stands at the top of the item. */
  readonly own: boolean;
  readonly end: NonNullable<ReturnType<typeof pictureEnd>>;
}

function inWords(
  { item, picture, own, end }: Ending,
  facts: Facts,
): readonly [what: string, instead: string] {
  const { now, hub } = facts;
  const day = endDay(end, hub.timeZone);
  const past = end.at <= now;
  const name = `the picture "${picture.slice(picture.lastIndexOf('/') + 1)}"`;
  const ends =
    end.why === 'ended'
      ? `The consent to show ${name} ${past ? 'ended' : 'ends'} on ${day}`
      : `The person ${past ? 'took' : 'takes'} back the consent to show ${name} on ${day}`;
  const where = pictureOutputs(item, own, facts);
  if (!past) {
    const keep = 'To keep it, ask the person again and write until when the consent holds.';
    return [`${ends}, and then the site leaves it out by itself.`, `${keep} ${where}`];
  }
  const tidy =
    'Make sure that it is gone, then delete the file and take its lines out of this item. Whoever can read the repository still finds it in its history: see docs/runbooks/personal-data.md.';
  return [`${ends}, so the site leaves it out.`, `${tidy} ${where}`];
}
