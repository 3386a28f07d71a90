import { capitalised, fill } from './fill.ts';
import { madeBody } from './made-body.ts';
import { daysAfter, MADE_NOW, madeHead, slugOf, type MadeHead, type MadeHub } from './made-head.ts';
import { randomFrom, type Random } from './random.ts';

/** A file of a made hub. */
export interface MadeFile {
  /** Path from the hub's folder. */
  readonly file: string;
  readonly text: string;
}

/** An item by its number, front matter and all. Each can be written without the others. */
export function madeItem(hub: MadeHub, number: number): MadeFile {
  const head = madeHead(hub, number);
  const random = randomFrom(Math.imul(hub.seed, 7_368_787) + number);
  const links = linkedNumbers(number, random).map((other) => linkTo(madeHead(hub, other)));
  const body = madeBody(head.subject, links, random);
  const lines = [...common(head, random), ...ofKind(head, random)];
  return { file: head.file, text: `---\n${lines.join('\n')}\n---\n\n${body}` };
}

/** Whether an item may be linked to. The others can be deleted, and no link is broken. */
export function isLinkedTo(number: number): boolean {
  return number % 2 === 0;
}

/** None to two older items out of the last 300. */
function linkedNumbers(number: number, random: Random): readonly number[] {
  if (number === 0) return [];
  const some = Array.from(
    { length: random.below(3) },
    () => number - 1 - random.below(Math.min(number, 300)),
  );
  return [...new Set(some.map((other) => other - (other % 2)))];
}

function linkTo({ title, file, day }: MadeHead): string {
  return `[${title}](../${day.slice(0, 4)}/${file.slice(file.lastIndexOf('/') + 1)})`;
}

function common({ id, title, kind, day, time, topic, subject }: MadeHead, random: Random): readonly string[] {
  const place = slugOf(subject.place);
  const places = random.chance(0.3) ? [place, slugOf(subject.near)] : [place];
  return [
    `id: ${id}`,
    `title: ${quoted(title)}`,
    `summary: ${quoted(fill(random.pick(SUMMARIES), subject, random))}`,
    `published: ${day} ${time}`,
    ...(kind === 'news' ? [] : [`kind: ${kind}`]),
    `topics: [${topic}]`,
    `places: [${places.join(', ')}]`,
  ];
}

const SUMMARIES = [
  '{service!} in {place} change this month. Here is what stays, what is new, and whom to call.',
  'There is more help for {people} in {place}. You do not need to book.',
  '{who!} in {place} and {near} work as one team. Call {phone} if you have a question.',
] as const;

function ofKind(head: MadeHead, random: Random): readonly string[] {
  const { kind, day, subject } = head;
  const say = (sentence: string): string => quoted(fill(sentence, subject, random));
  if (kind === 'notice') {
    const until = daysAfter(day, 3 + random.below(28));
    return ['notice:', `  until: ${until}`, `  service: ${quoted(capitalised(subject.service))}`];
  }
  if (kind === 'event') return event(head, say, random);
  if (kind === 'consultation') return consultation(head, say);
  if (kind === 'alert') return alert(head);
  if (kind === 'you-said-we-did') {
    return [
      'youSaidWeDid:',
      `  people: ${20 + random.below(400)}`,
      '  points:',
      `    - said: ${say('It is hard to find {service} in {place}.')}`,
      '      decision: changed',
      `      did: ${say('There are {few} new signs at {site}.')}`,
      `    - said: ${say('{people!} wait too long.')}`,
      '      decision: not-changed',
      `      did: ${say('We have too few {who} for that this year.')}`,
    ];
  }
  return [];
}

type Say = (sentence: string) => string;

function event({ day, subject }: MadeHead, say: Say, random: Random): readonly string[] {
  const when = daysAfter(day, 7 + random.below(30));
  return [
    'event:',
    `  start: ${when} 10:00`,
    `  end: ${when} 15:30`,
    `  venue: { name: ${say('{place} market hall')}, address: [Market Place, ${subject.place}] }`,
    `  for: ${say('{people!}')}`,
    '  walkIn: true',
  ];
}

function consultation({ day }: MadeHead, say: Say): readonly string[] {
  const outcome = `${daysAfter(day, 120)} 10:00`;
  const decided = [
    '  outcome:',
    `    at: ${outcome}`,
    `    what: ${say('{service!} stay in {place}, with {few} more {who}.')}`,
    'changes:',
    `  - at: ${outcome}`,
    '    what: The outcome was added.',
  ];
  return [
    'consultation:',
    `  closes: ${daysAfter(day, 60)}`,
    '  phone: 01632 960 010, Monday to Friday, 9am to 5pm',
    '  paper: Ask for a form at any library, or call us and we will post one to you.',
    ...(outcome < MADE_NOW ? decided : []),
  ];
}

/** Every alert of a made hub is long over. */
function alert({ day }: MadeHead): readonly string[] {
  return [
    'changes:',
    `  - at: ${daysAfter(day, 1)} 08:30`,
    '    state: updated',
    '    what: We work on it, and will write again tomorrow.',
    `  - at: ${daysAfter(day, 2)} 15:00`,
    '    state: stood-down',
    '    what: It is over. Everything works as usual.',
  ];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
