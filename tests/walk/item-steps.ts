import { posix } from 'node:path';
import { consentFrom, eventOf, linksIn, pictureFields, someOf } from './new-items.ts';
import {
  day,
  DAY,
  HOUR,
  idsIn,
  isLive,
  msOfWall,
  nameOf,
  put,
  someItem,
  wall,
  type Step,
  type WalkedItem,
  type World,
} from './world.ts';

/** No hub of the walk has fewer items. */
const FEWEST = 60;

type Edit = (
  item: WalkedItem,
  world: World,
  random: Parameters<Step>[1],
  file: string,
) => Partial<WalkedItem>;

/** A step that changes fields or the text of some item that is not MDX. */
function edit(what: string, holds: (item: WalkedItem, world: World) => boolean, change: Edit): Step {
  return (world, random) => {
    const some = someItem(world, random, (item, file) => file.endsWith('.md') && holds(item, world));
    if (!some) return undefined;
    const [file, item] = some;
    const { fields = {}, body = item.body } = change(item, world, random, file);
    if (!put(world, file, { fields: { ...item.fields, ...fields }, body })) return undefined;
    return `${what} of ${file}`;
  };
}

const any = (): boolean => true;
const isOf =
  (kind: string) =>
  ({ fields }: WalkedItem): boolean =>
    fields['kind'] === kind;
const published = ({ fields }: WalkedItem): number => msOfWall(fields['published']);
const changesOf = ({ fields }: WalkedItem) => (fields['changes'] ?? []) as readonly unknown[];
const block = ({ fields }: WalkedItem, name: string) =>
  fields[name] as Readonly<Record<string, unknown>> | undefined;

/** What may be changed of an item. */
export const EDITS: readonly Step[] = [
  edit('title', any, (_, { now }, random) => ({
    fields: { title: `Title ${random.below(1e6)} of ${day(now)}` },
  })),
  edit('summary', any, (_, __, random) => ({ fields: { summary: `In short: ${random.below(1e6)}.` } })),
  edit('text', any, ({ body }, _, random) => ({ body: `${body}\nOne more line, ${random.below(1e6)}.\n` })),
  edit('links', any, ({ body }, world, random, file) => ({ body: body + linksIn(world, random, file) })),
  edit('links taken out', any, ({ body }) => ({ body: body.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1') })),
  edit('topics', any, (_, world, random) => ({ fields: { topics: someOf(idsIn(world, 'topics'), random) } })),
  edit('places', any, (_, world, random) => ({ fields: { places: someOf(idsIn(world, 'places'), random) } })),
  edit('weight', any, (_, __, random) => ({ fields: { weight: 1 + random.below(9) } })),
  edit('draft', any, ({ fields }) => ({ fields: { draft: fields['draft'] !== true } })),
  edit('end', any, (_, { now }, random) => ({
    fields: { expires: random.chance(0.3) ? undefined : wall(now + (random.below(240) - 48) * HOUR) },
  })),
  edit('publication', any, (item, { now }, random) => ({
    fields: { published: wall(random.chance(0.5) ? published(item) - DAY : now + random.below(50) * HOUR) },
  })),
  edit('change', isLive, (item, { now }, random) => {
    const change = { at: wall(now - HOUR), what: `Word ${random.below(1e6)}`, minor: random.chance(0.4) };
    return { fields: { changes: [...changesOf(item), change] } };
  }),
  edit('notes', any, (_, __, random) => ({ fields: { notesToEditors: [`Note ${random.below(1e6)}`] } })),
  edit('questions', any, (_, { now }, random) => {
    const asked = {
      question: `Is it ${random.below(1e6)}?`,
      answer: `It is ${random.below(1e6)}.`,
      asked: day(now),
    };
    return { fields: { questions: random.chance(0.2) ? undefined : [asked] } };
  }),
  edit('words for posts', any, (_, __, random) => ({
    fields: { social: { post: random.chance(0.7), hashtags: ['NHS'], text: `Post ${random.below(1e6)}` } },
  })),
  edit('original', any, (_, world, random) => ({
    fields: { translationOf: someItem(world, random)?.[1].fields['id'] },
  })),
  edit('language', any, (_, __, random) => ({
    fields: { lang: random.chance(0.4) ? undefined : random.pick(['pl', 'cy']) },
  })),
  edit('older address', any, (_, world, random) => {
    world.count += 1;
    return { fields: { formerly: random.chance(0.6) ? [`/old/${world.count}/`] : [] } };
  }),
  edit('alert', isOf('alert'), (item, { now }, random) => {
    const state = random.pick(['updated', 'updated', 'stood-down']);
    const change = { at: wall(now - random.below(3) * HOUR), state, what: `News ${random.below(1e6)}` };
    return { fields: { changes: [...changesOf(item), change] } };
  }),
  edit('notice', isOf('notice'), (_, { now }, random) => ({
    fields: { notice: { until: day(now + random.below(9) * DAY), service: `Lift ${random.below(99)}` } },
  })),
  edit('event', isOf('event'), (item, { now }, random) => ({
    fields: {
      event: random.chance(0.6)
        ? eventOf(now + (random.below(60) - 10) * DAY, random)
        : { ...block(item, 'event'), cancelled: { at: wall(now - HOUR), why: 'No heating.' } },
    },
  })),
  edit('consultation', isOf('consultation'), (item, { now }, random) => ({
    fields: {
      consultation: {
        ...block(item, 'consultation'),
        closes: day(now + (random.below(20) - 2) * DAY),
        ...(random.chance(0.4) && {
          outcome: { at: wall(now + HOUR), what: `Decided ${random.below(99)}.` },
        }),
      },
    },
  })),
  edit('consent', isOf('story'), (_, { now }, random) => {
    const taken = random.chance(0.3) ? { withdrawn: wall(now + random.below(30) * HOUR) } : {};
    return { fields: { story: { teller: 'staff', consent: { ...consentFrom(now, random), ...taken } } } };
  }),
  edit('picture', any, (_, world, random, file) => {
    world.count += 1;
    return { fields: pictureFields(world, random, `${posix.dirname(file)}/${world.count}.png`) };
  }),
  edit('picture taken out', any, () => ({ fields: { image: undefined, people: undefined } })),
  edit('picture in the text', any, ({ body }, world, random, file) => {
    world.count += 1;
    const name = `in-${world.count}.png`;
    world.files.set(`${posix.dirname(file)}/${name}`, random.pick(world.pictures));
    return { body: `${body}\n![A colour, number ${world.count}](${name})\n` };
  }),
  edit('withdrawal', isLive, (_, { now }, random) => ({
    fields: {
      withdrawn: {
        at: wall(now + (random.below(4) - 2) * HOUR),
        reason: 'It was published too early.',
        erase: random.chance(0.4),
      },
    },
  })),
  edit(
    'end of a withdrawal',
    ({ fields }) => fields['withdrawn'] !== undefined,
    () => ({
      fields: { withdrawn: undefined },
    }),
  ),
];

/** The bytes of some picture of an item change, and its name does not. */
export const repaint: Step = ({ files, pictures }, random) => {
  const all = [...files.keys()].filter((file) => /^news\/.*\.png$/.test(file));
  const file = random.pick(all);
  files.set(file, random.pick(pictures));
  return `repainted ${file}`;
};

/** An item is deleted; links to it stay. */
export const removeItem: Step = (world, random) => {
  const some = someItem(world, random, (_, file) => file.endsWith('.md'));
  if (!some || world.items.size <= FEWEST) return undefined;
  world.items.delete(some[0]);
  return `deleted ${some[0]}`;
};

/** An item moves into another folder with its pictures: its address stays. Links to its file lead nowhere then, or later. */
export const moveItem: Step = (world, random) => {
  const folder = random.pick(['news', 'news/2025', 'news/2026', 'news/moved/here']);
  return move(world, random, (file) => `${folder}/${posix.basename(file)}`);
};

/** An item has another address, with a way from the old one or without. */
export const renameItem: Step = (world, random) => {
  world.count += 1;
  const name = `renamed-${world.count}`;
  world.names.add(name);
  return move(world, random, (file) => `${posix.dirname(file)}/${name}.md`, random.chance(0.5));
};

function move(
  world: World,
  random: Parameters<Step>[1],
  to: (file: string) => string,
  leaveWay = false,
): string | undefined {
  const some = someItem(world, random, (_, file) => file.endsWith('.md'));
  if (!some) return undefined;
  const [file, { fields, body }] = some;
  const target = to(file);
  if (world.items.has(target)) return undefined;
  const way = leaveWay && { formerly: [`/news/${nameOf(file)}/`] };
  if (!put(world, target, { fields: { ...fields, ...way }, body })) return undefined;
  world.items.delete(file);
  const [from, into] = [posix.dirname(file), posix.dirname(target)];
  for (const [path, bytes] of world.files) {
    const shown = posix.dirname(path) === from && textNames(fields, body, posix.basename(path));
    if (shown) world.files.set(`${into}/${posix.basename(path)}`, bytes);
  }
  return `moved ${file} to ${target}`;
}

function textNames(fields: WalkedItem['fields'], body: string, name: string): boolean {
  return body.includes(name) || JSON.stringify(fields).includes(name);
}
