import { posix } from 'node:path';
import { madeItem } from '../../src/bench/made-item.ts';
import type { Random } from '../../src/bench/random.ts';
import { KINDS, type Kind } from '../../src/hub/kinds.ts';
import { newId } from '../../src/news/id.ts';
import {
  day,
  DAY,
  HOUR,
  idsIn,
  isLive,
  nameOf,
  put,
  someItem,
  wall,
  type Step,
  type World,
} from './world.ts';

/** No hub of the walk has more items, so that a build takes a second. */
const MOST = 125;

type Fields = Readonly<Record<string, unknown>>;

/** What an item of a kind has for itself. @param at when it is published, in milliseconds. */
const OWN: Readonly<Record<Kind, (at: number, random: Random) => Fields>> = {
  news: () => ({}),
  alert: () => ({}),
  notice: (at, random) => ({
    notice: {
      ...(random.chance(0.3) && { from: day(at - DAY) }),
      ...(random.chance(0.7) && { until: day(at + (1 + random.below(30)) * DAY) }),
      service: 'The lift at the library',
    },
  }),
  event: (at, random) => ({
    event: eventOf(at + (random.below(20) - 2) * DAY, random),
  }),
  consultation: (at, random) => ({
    consultation: {
      ...(random.chance(0.4) && { opens: day(at + DAY) }),
      closes: day(at + (3 + random.below(60)) * DAY),
      phone: '01632 960 010, Monday to Friday, 9am to 5pm',
      paper: 'Ask for a form at any library.',
    },
  }),
  story: (at, random) => ({ story: { teller: 'resident', consent: consentFrom(at, random) } }),
  'you-said-we-did': (_, random) => ({
    youSaidWeDid: {
      people: 20 + random.below(400),
      points: [
        { said: 'It is hard to find.', decision: 'changed', did: 'There are new signs.' },
        { said: 'We wait too long.', decision: 'not-changed', did: 'We have too few nurses.' },
      ],
    },
  }),
};

/** A consent that holds for some days, or for years. */
export function consentFrom(at: number, random: Random): Fields {
  return { reference: 'C-2026-099', until: day(at + (random.chance(0.5) ? 4 : 700) * DAY) };
}

/** An event that begins at a moment, or is that whole day. */
export function eventOf(start: number, random: Random): Fields {
  const times = random.chance(0.3)
    ? { start: day(start), ...(random.chance(0.5) && { end: day(start + 2 * DAY) }) }
    : { start: `${day(start)} 10:00`, end: `${day(start)} 15:30` };
  const venue = { name: 'The market hall', address: ['Market Place'] };
  return { ...times, venue, for: 'Everybody', walkIn: true };
}

/** Something new: of any kind, public or not yet, with or without a picture, people in it, links, and an older address. */
export const addItem: Step = (world, random) => {
  if (world.items.size >= MOST) return undefined;
  const kind = random.chance(0.5) ? 'news' : random.pick(KINDS);
  return add(world, random, { kind, at: publishedNear(world, random), ending: '.md' });
};

/** MDX, which is part of the site's program: it must be made anew. */
export const addMdx: Step = (world, random) =>
  add(world, random, { kind: 'news', at: world.now - HOUR, ending: '.mdx' });

/** An alert that holds from now on. */
export const declareAlert: Step = (world, random) =>
  add(world, random, { kind: 'alert', at: world.now - random.below(2) * HOUR, ending: '.md' });

/** A version of an item in another language; of one that was published long ago, too. */
export const addVersion: Step = (world, random) => {
  if (world.items.size >= MOST) return undefined;
  const original = someItem(world, random, (item) => isLive(item, world) && !item.fields['lang']);
  if (!original) return undefined;
  const [lang, title] = random.pick([
    ['pl', 'Szczepienia w mieście'],
    ['ur', 'فلو ویکسین'],
    ['cy', 'Clinig newydd'],
  ] as const);
  const own = { lang, title: `${title} ${world.count}`, translationOf: original[1].fields['id'] };
  return add(world, random, { kind: 'news', at: world.now - HOUR, ending: '.md', own });
};

function publishedNear({ now }: World, random: Random): number {
  if (random.chance(0.15)) return now + (1 + random.below(72)) * HOUR;
  return random.chance(0.8) ? now - random.below(48) * HOUR : now - random.below(400) * DAY;
}

interface Wanted {
  readonly kind: Kind;
  readonly at: number;
  readonly ending: '.md' | '.mdx';
  readonly own?: Fields;
}

function add(world: World, random: Random, { kind, at, ending, own }: Wanted): string | undefined {
  world.count += 1;
  const name = `${day(at)}-${kind}-${world.count}`;
  const folder = random.chance(0.8) ? `news/${day(at).slice(0, 4)}` : 'news/more/deep';
  const file = `${folder}/${name}${ending}`;
  const fields: Fields = {
    id: unusedId(world, random),
    title: `A new ${kind} of number ${world.count}`,
    summary: `What is new here is number ${random.below(1000)}.`,
    published: random.chance(0.1) ? day(at) : wall(at),
    ...(kind !== 'news' && { kind }),
    topics: someOf(idsIn(world, 'topics'), random),
    places: someOf(idsIn(world, 'places'), random),
    ...(random.chance(0.2) && { weight: 1 + random.below(9) }),
    ...(random.chance(0.05) && { draft: true }),
    ...(random.chance(0.1) && { expires: wall(at + (1 + random.below(20)) * DAY) }),
    ...(random.chance(0.1) && { formerly: [`/old/${world.count}/`] }),
    ...OWN[kind](at, random),
    ...(ending === '.md' && random.chance(0.25) && pictureFields(world, random, `${folder}/${name}.png`)),
    ...own,
  };
  const made = madeItem({ items: 1000, seed: world.count }, random.below(1000)).text.split('---\n');
  const body = `${made.slice(2).join('---\n')}${linksIn(world, random, file)}`;
  if (
    !put(world, file, {
      fields,
      body: ending === '.mdx' ? 'Words.\n\n<Callout>\n\nMore.\n\n</Callout>\n' : body,
    })
  )
    return undefined;
  world.names.add(name);
  return `added ${file}`;
}

/** Sometimes it begins like another: then one of the two has a longer short address. */
function unusedId(world: World, random: Random): string {
  const used = [...world.items.values()].map(({ fields }) => String(fields['id']));
  const drawn = newId(random.below);
  const id = random.chance(0.1) ? random.pick(used).slice(0, 5) + drawn.slice(5) : drawn;
  const isUsed = used.includes(id);
  return isUsed ? unusedId(world, random) : id;
}

/** A picture at the top, and who can be seen in it. */
export function pictureFields(world: World, random: Random, file: string): Fields {
  world.files.set(file, random.pick(world.pictures));
  const picture = posix.basename(file);
  const people = [{ picture, consent: consentFrom(world.now, random) }];
  return {
    image: { file: picture, alt: 'A picture of one colour', caption: `It is number ${world.count}` },
    ...(random.chance(0.3) && { people }),
  };
}

/** One or two of some, or none. */
export function someOf(ids: readonly string[], random: Random): readonly string[] {
  return [...new Set(Array.from({ length: random.below(3) }, () => random.pick(ids)))];
}

/** Links to other items and pages: also to what is not public, not there, or comes later. */
export function linksIn(world: World, random: Random, file: string): string {
  const others = [...world.items.keys(), 'pages/about.md', 'news/2026/not-there.md'];
  const some = Array.from({ length: random.below(3) }, () => random.pick(others));
  return some
    .map((other) => `\n\nRead [${nameOf(other)}](${posix.relative(posix.dirname(file), other)}).`)
    .join('');
}
