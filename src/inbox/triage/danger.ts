import type { Hub } from '../../hub/hub.ts';
import { alarm } from './danger/alarm.ts';
import { distress } from './danger/distress.ts';
import { emergency } from './danger/emergency.ts';
import { harm } from './danger/harm.ts';
import { inOtherLanguages } from './danger/other-languages.ts';
import { selfHarm } from './danger/self-harm.ts';
import { threat } from './danger/threat.ts';
import { notOf, sentencesOfThePast } from './reading/past.ts';
import { phrases, type PhraseFound } from './reading/phrases.ts';
import type { Reading } from './reading/reading.ts';
import { found, told, whys, type Sort } from './reading/whys.ts';
import type { Finding, Rule } from './rule.ts';
import type { Around, Said } from './said.ts';

/** A time that is past for an illness, if not for thoughts of suicide. */
const DAYS_AGO = phrases(`
  last week|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday
  days|weeks ago
  the other day|week
`);

/** Whose words are not always meant: with laughter they are none. */
const LIGHTLY = phrases(`
  am|is|are dying
  going to die
  like dying
  want|rather|going to die
  in a dark place
`);

const SORTS = [
  { sort: emergency, say: 'danger-to-life' },
  { sort: selfHarm, say: 'mental-health-crisis' },
  { sort: harm, say: 'safeguarding' },
  { sort: inOtherLanguages, say: 'danger-to-life' },
  { sort: alarm, say: 'danger-to-life' },
  { sort: threat, say: undefined },
  { sort: distress, say: 'danger-to-life' },
] as const;

const ADVICE = new Map<Sort, string>([
  [
    emergency,
    'If it may be happening now, say: call 999. If it is urgent and no life is at risk: NHS 111 online, or call 111.',
  ],
  [
    selfHarm,
    'Say, kindly and by name of the service: 999 if a life is at risk, 111 and the mental health option at any time, Samaritans on 116 123. Do not ask for details, and do not promise to keep it secret.',
  ],
  [
    harm,
    'Say: 999 if somebody is in danger now. Whoever does the harm may read a public answer, so answer in private, or not at all, as the safeguarding lead says.',
  ],
  [
    inOtherLanguages,
    'Have somebody who knows the language read it now. Say 999 and 111: both have interpreters.',
  ],
  [
    alarm,
    'If somebody may be in danger now, say: call 999. If it may be harm by another person, say nothing in public, and do as the safeguarding lead says.',
  ],
  [
    distress,
    'Find out from the message, not by asking in public, what it is about. Say where help is at any time: 999, NHS 111 online or 111, 111 and the mental health option, Samaritans on 116 123.',
  ],
  [
    threat,
    'Do not argue with a threat. Tell whoever is threatened and their manager, and the police: 999 if it may happen now, otherwise 101. Keep the message.',
  ],
]);

/** Danger to life or safeguarding: what may not wait, and what no machine answers. */
export const danger: Rule = { id: 'danger', name: 'Danger to life, or safeguarding', finds };

function finds(reading: Reading, said: Said, { hub }: Around): Finding | undefined {
  const hits = SORTS.map(({ sort, say }) => ({ sort, say, places: placesOf(reading, sort) })).filter(
    ({ places }) => places.length > 0,
  );
  const [first] = hits;
  if (!first) return undefined;
  return {
    why: told(hits.flatMap(({ sort: { what }, places }) => whys(what, places))),
    advice: [
      'A person decides, now. Read all of it and what came before it; if you cannot tell how it is meant, take it as meant.',
      ...hits.map(({ sort }) => ADVICE.get(sort) ?? ''),
      tell(hub),
      ...(said.readers === 'addressed'
        ? []
        : ['Ask for no personal details: others may read what is written there.']),
    ],
    ...(first.say && { say: first.say }),
  };
}

function placesOf(reading: Reading, sort: Sort): readonly PhraseFound[] {
  const places = found(reading, sort);
  if (places.length === 0) return places;
  const past = sentencesOfThePast(reading, sort === emergency ? DAYS_AGO : undefined);
  const left = notOf(past, places);
  if (!reading.laughs) return left;
  const lightly = found(reading, { says: LIGHTLY });
  return left.filter(({ from, to }) => !lightly.some((one) => one.from < to && from < one.to));
}

function tell({ inbox: { safeguarding } }: Pick<Hub, 'inbox'>): string {
  if (!safeguarding) return 'Tell your safeguarding lead, and write down when you did.';
  const { name, phone } = safeguarding;
  return `Tell the safeguarding lead, and write down when you did: ${name}${phone ? `, ${phone}` : ''}.`;
}
