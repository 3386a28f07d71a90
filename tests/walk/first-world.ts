import { CORE_SCHEMA, load } from 'js-yaml';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { madeItem } from '../../src/bench/made-item.ts';
import type { Random } from '../../src/bench/random.ts';
import { ITEM_FILE } from '../../src/news/item.ts';
import { madePicture } from './made-picture.ts';
import { idsIn, nameOf, type WalkedItem, type World } from './world.ts';

/** The moment of the demo hub. */
const BEGIN = Date.UTC(2026, 10, 22, 12);

const PICTURES = 12;

/** How many items of many years there are, beside those of the demo hub. */
const OLD = 30;

/**
 * The hub with which a walk begins: the demo hub, which has items of every kind with pictures, versions in other languages
 * and MDX; made items of twenty years; and a public folder.
 * @param old how many items are made.
 */
export async function firstWorld(seed: number, random: Random, old = OLD): Promise<World> {
  const world: World = {
    now: BEGIN,
    hub: fieldsOf(readFileSync('content/hub.yaml', 'utf8')),
    items: new Map(),
    files: new Map(),
    names: new Set(),
    pictures: await Promise.all(Array.from({ length: PICTURES }, () => madePicture(random))),
    count: 0,
  };
  for (const file of contentFiles()) {
    if (file.startsWith('news/') && ITEM_FILE.test(file)) world.items.set(file, read(file));
    else if (file !== 'hub.yaml') world.files.set(file, readFileSync(join('content', file)));
  }
  for (let number = 0; number < old; number += 1) {
    const { file, text } = madeItem({ items: old, seed }, number);
    world.items.set(file, moved(parted(text), world, random));
  }
  for (const file of world.items.keys()) world.names.add(nameOf(file));
  world.files.set('public/leaflet.txt', 'A leaflet of our own.\n');
  world.files.set('public/files/map.png', random.pick(world.pictures));
  world.files.set('public/_headers', '/files/*\n  X-Own: yes\n');
  return world;
}

function contentFiles(): readonly string[] {
  return globSync('**/*', { cwd: 'content' })
    .filter((file) => statSync(join('content', file)).isFile())
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.startsWith('ledger/'))
    .toSorted();
}

function read(file: string): WalkedItem {
  return parted(readFileSync(join('content', file), 'utf8'));
}

function parted(text: string): WalkedItem {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return { fields: fieldsOf(front), body };
}

function fieldsOf(yaml: string): Readonly<Record<string, unknown>> {
  return load(yaml, { schema: CORE_SCHEMA }) as Readonly<Record<string, unknown>>;
}

/** A made item has topics and places of its own hub: it gets some of this one. */
function moved({ fields, body }: WalkedItem, world: World, random: Random): WalkedItem {
  const topics = [random.pick(idsIn(world, 'topics'))];
  const places = [random.pick(idsIn(world, 'places'))];
  return { fields: { ...fields, topics, places }, body };
}
