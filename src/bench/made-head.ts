import type { Kind } from '../hub/kinds.ts';
import { newId } from '../news/id.ts';
import { capitalised, fill, type Subject } from './fill.ts';
import { PLACES, TOPICS } from './made-words.ts';
import { randomFrom } from './random.ts';

/** What decides a made hub: the same, and every byte of it is the same. */
export interface MadeHub {
  readonly items: number;
  readonly seed: number;
}

/** What is known of a made item without writing its body. */
export interface MadeHead {
  readonly id: string;
  /** Path from the hub's folder. */
  readonly file: string;
  readonly kind: Kind;
  readonly title: string;
  /** `2026-11-22`, and the time of day. */
  readonly day: string;
  readonly time: string;
  readonly topic: string;
  readonly subject: Subject;
}

/** The moment at which every made hub is looked at: everything in it was published before. */
export const MADE_NOW = '2026-11-22T18:00:00Z';

const DAY = 86_400_000;
const LAST_DAY = Date.UTC(2026, 10, 22);
/** Twenty years. */
const DAYS = 7305;

/** Of a hundred items. */
const KINDS: readonly (readonly [Kind, number])[] = [
  ['news', 78],
  ['notice', 8],
  ['event', 7],
  ['consultation', 3],
  ['alert', 2],
  ['you-said-we-did', 2],
];

const TITLES: Readonly<Record<Kind, readonly string[]>> = {
  news: [
    '{service!}: what changes in {place}',
    '{service!} come closer to {people} in {place} and {near}',
    'New in {place}: {service}',
    '{many} people in {place} have used {service} this year',
    'How {who} in {place} make {service} easier for {people}',
    'More {who} for {place}, and more time for {people} in the evening',
    'Thank you, people of {place}',
  ],
  notice: ['{service!}: {site} in {place} is closed for repairs', '{place}: new hours for {service}'],
  event: ['Come and ask about {service} in {place}', 'Open day for {people} at {site} in {place}'],
  consultation: ['Have your say: {service} in {place}', 'What should happen to {service} in {place}?'],
  alert: ['No water at {site} in {place}', 'Phones do not work at {site} in {place}'],
  'you-said-we-did': ['You said, we did: {service} in {place}'],
  story: ['{service!} in {place}: a story'],
};

/**
 * The head of an item by its number: 0 is the oldest. They are spread evenly over the twenty years before `MADE_NOW`.
 * An item from `items` on is the newest of the last day, as one that is published next.
 */
export function madeHead({ items, seed }: MadeHub, number: number): MadeHead {
  const random = randomFrom(Math.imul(seed, 1_000_003) + number);
  const age = Math.max(0, DAYS - Math.floor(((number + 1) * DAYS) / items));
  const day = civilDay(age);
  const kind = age < 7 ? 'news' : kindBy(random.below(100));
  const [topic, , services] = random.pick(TOPICS);
  const place = random.pick(PLACES);
  const near = random.pick(PLACES.filter((other) => other !== place));
  const subject = { place, near, service: random.pick<string>(services) };
  const title = fill(random.pick(TITLES[kind]), subject, random);
  const time = number < items ? `${two(8 + random.below(9))}:${two(5 * random.below(12))}` : '17:00';
  const file = `news/${day.slice(0, 4)}/${day}-${slugOf(title)}-${number}.md`;
  return { id: newId(random.below), file, kind, title: capitalised(title), day, time, topic, subject };
}

/** The day that lies so many days before the last one of a made hub; after it, when less than nothing. */
export function civilDay(daysBefore: number): string {
  return new Date(LAST_DAY - daysBefore * DAY).toISOString().slice(0, 10);
}

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** The id of a place or a topic by its name, and the end of an address. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

function kindBy(hundredth: number): Kind {
  let upTo = 0;
  for (const [kind, share] of KINDS) {
    upTo += share;
    if (hundredth < upTo) return kind;
  }
  return 'news';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
