import type { Item } from '../news/item.ts';
import type { ItemFile } from '../news/item-files.ts';
import { pauseEnd, pauseStart, slotOf, windowEnd, type Pause } from '../news/moments.ts';
import { dayOf, type Instant } from '../news/times.ts';
import { writeBy, writeUntil } from '../news/until.ts';
import { isTakenBack } from '../news/withdrawal.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { warns, type Found } from './problem.ts';

/** Pauses that are for an election, by their reasons. */
const ELECTION = /election|purdah/i;

/** A hub for the examples: in a pre-election period to the end of the month that holds news. */
const hub =
  'posting: { pause: { reason: Pre-election period, from: 2026-11-19, until: 2026-11-30, kinds: [news] } }';
const CONSULTATION = `kind: consultation
consultation:
  opens: 2026-11-24
  closes: 2027-02-16
  phone: Call 01632 960 020
  paper: Ask at the desk`;

/** What a pre-election period holds, and consultations that would open in one, told while the period is not over. */
export const preElection: Check = {
  name: 'pre-election',
  subject: 'Rules',
  severity: 'warns',
  finds:
    'Items whose posts a pre-election period in hub.yaml holds, and consultations that would open in one. Alerts go, and so does what says why it is "essential". It does not know candidates or ministers by name: look for those yourself.',
  bad: [
    {
      hub,
      says: '5:12 Its post is not sent before the end of Monday 30 November 2026 (Pre-election period), and lapses before that: it is more than 3 days too late then. If it cannot wait, say why: essential: "Why people need it now". To post it afterwards, write: social: { at: 2026-12-01 09:00 }.',
    },
    {
      front: 'published: 2026-11-28 09:00',
      hub,
      says: '5:12 Its post is held until the end of Monday 30 November 2026: Pre-election period. If it cannot wait, say why: essential: "Why people need it now". Otherwise leave it so.',
    },
    {
      front: CONSULTATION,
      hub,
      says: '8:10 This consultation opens in the pre-election period, which ends on Monday 30 November 2026. Open it afterwards. If it cannot wait, say why: essential: "Why people must be asked now".',
    },
  ],
  good: [
    { front: 'essential: People need the changed opening hours.', hub },
    { front: 'kind: notice\nnotice: { until: 2026-12-18 }', hub },
    { front: 'kind: alert\nplaces: [millmere]', hub },
    { front: `${CONSULTATION}\nessential: The law asks us to consult by 1 December.`, hub },
    { front: 'social: { at: 2026-12-01 09:00 }', hub },
    {},
  ],
  inHub: (facts) => facts.items.flatMap((file) => ofItem(file, facts)),
};

function ofItem(
  { file, item, position }: ItemFile,
  { hub: { posting, timeZone }, now }: Facts,
): readonly Found[] {
  if (!item || item.draft || isTakenBack(item) || item.kind === 'alert' || item.essential !== undefined)
    return [];
  const pause = posting.pause.find(
    (one) =>
      ELECTION.test(one.reason) && (pauseEnd(one, timeZone) ?? now) >= now && isIn(item, one, timeZone),
  );
  if (!pause) return [];
  const end = pauseEnd(pause, timeZone);
  if (opensIn(item, pause, timeZone)) {
    const field = item.consultation?.opens === undefined ? ['published'] : ['consultation', 'opens'];
    const ends = end === undefined ? '' : `, which ends on ${writeBy(end, timeZone)}`;
    return [
      warns(
        file,
        position(field),
        `This consultation opens in the pre-election period${ends}.`,
        'Open it afterwards. If it cannot wait, say why: essential: "Why people must be asked now".',
      ),
    ];
  }
  return [warns(file, position(['published']), ...held(item, pause.reason, end, posting.lateDays, timeZone))];
}

/** What becomes of its post: it goes when the period ends, or it is too late by then. */
function held(
  item: Item,
  reason: string,
  end: Instant | undefined,
  lateDays: number,
  zone: string,
): readonly [what: string, instead: string] {
  const essential = 'If it cannot wait, say why: essential: "Why people need it now".';
  if (end === undefined) {
    const what = `Its post is held until somebody takes the pause out of hub.yaml: ${reason}.`;
    return [what, `${essential} Otherwise leave it so.`];
  }
  const until = writeUntil(end, zone);
  if (windowEnd(slotOf(item), lateDays, zone) > end) {
    return [`Its post is held until ${until}: ${reason}.`, `${essential} Otherwise leave it so.`];
  }
  const days = lateDays === 1 ? '1 day' : `${lateDays} days`;
  return [
    `Its post is not sent before ${until} (${reason}), and lapses before that: it is more than ${days} too late then.`,
    `${essential} To post it afterwards, write: social: { at: ${dayOf(end, zone)} 09:00 }.`,
  ];
}

function isIn(item: Item, pause: Pause, zone: string): boolean {
  const isHeld = item.social.post && covers(pause, item) && holdsAt(slotOf(item), pause, zone);
  return isHeld || opensIn(item, pause, zone);
}

function opensIn({ consultation, published }: Item, pause: Pause, zone: string): boolean {
  return consultation !== undefined && holdsAt(consultation.opens ?? published, pause, zone);
}

function holdsAt(at: Instant, pause: Pause, zone: string): boolean {
  const [begin, end] = [pauseStart(pause, zone), pauseEnd(pause, zone)];
  return (begin === undefined || begin <= at) && (end === undefined || at < end);
}

function covers({ topics, kinds }: Pause, item: Item): boolean {
  return (
    (topics?.some((topic) => item.topics.includes(topic)) ?? true) && (kinds?.includes(item.kind) ?? true)
  );
}
