import { parseHub } from '../../src/hub/hub-files.ts';
import { parseItemFile } from '../../src/news/item-files.ts';
import { ITEM_FILE } from '../../src/news/item.ts';
import { instantFromMs, writeWallTime } from '../../src/news/times.ts';
import type { Random } from '../../src/bench/random.ts';

/** An item of the walk: its front matter, field by field, and its text. */
export interface WalkedItem {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A hub in memory, and the moment at which it is. Steps change it; the same steps from the same seed make the same bytes. */
export interface World {
  /** Milliseconds since 1970; whole minutes. */
  now: number;
  /** hub.yaml, field by field. */
  hub: Readonly<Record<string, unknown>>;
  /** By their paths from the hub's folder. */
  readonly items: Map<string, WalkedItem>;
  /** Every other file: pictures, pages, the public folder, the ledger. */
  readonly files: Map<string, string | Buffer>;
  /** Names of items that were used, so that no two items have one address. */
  readonly names: Set<string>;
  /** Pictures to choose from. */
  readonly pictures: readonly Buffer[];
  /** Counts whatever must have a name of its own. */
  count: number;
}

/** One thing that happens to a hub. Returns what it was; nothing when there was nothing to do it to. */
export type Step = (world: World, random: Random) => string | undefined;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const ZONE = 'Europe/London';

/** A moment as staff write it: `2026-11-22 09:00`. Never in the hours in which clocks change. */
export function wall(ms: number): string {
  return writeWallTime(instantFromMs(ms), ZONE).replace(/ 0[0-2]:/, ' 03:');
}

/** The day of a moment: `2026-11-22`. */
export function day(ms: number): string {
  return wall(ms).slice(0, 10);
}

/** The moment of a time that is written in front matter. A day alone: its noon. */
export function msOfWall(text: unknown): number {
  const [date = '', time = '12:00'] = String(text).split(' ');
  return Date.parse(`${date}T${time}:00Z`);
}

/** An item as its file has it. JSON is YAML. */
export function textOf({ fields, body }: WalkedItem): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** hub.yaml as it stands. */
export function hubText({ hub }: World): string {
  return `${JSON.stringify(hub, null, 1)}\n`;
}

/** Every file of a hub, by its path from the hub's folder. */
export function filesOf(world: World): ReadonlyMap<string, string | Buffer> {
  return new Map<string, string | Buffer>([
    ['hub.yaml', hubText(world)],
    ...world.files,
    ...[...world.items].map(([file, item]) => [file, textOf(item)] as const),
  ]);
}

/** Changes an item; undoes it when its file could not be read any more. */
export function put(world: World, file: string, item: WalkedItem): boolean {
  const before = world.items.get(file);
  world.items.set(file, item);
  const { faults } = parseItemFile(textOf(item), file, parseHub(hubText(world)));
  if (faults.length === 0) return true;
  if (before) world.items.set(file, before);
  else world.items.delete(file);
  return false;
}

/** Changes hub.yaml; undoes it when it could not be read any more. */
export function putHub(world: World, fields: Readonly<Record<string, unknown>>): void {
  const before = world.hub;
  world.hub = { ...before, ...fields };
  try {
    parseHub(hubText(world));
  } catch {
    world.hub = before;
  }
}

/** Some item for which something holds. */
export function someItem(
  { items }: World,
  random: Random,
  holds: (item: WalkedItem, file: string) => boolean = () => true,
): readonly [file: string, item: WalkedItem] | undefined {
  const all = [...items].filter(([file, item]) => holds(item, file));
  return all.length === 0 ? undefined : random.pick(all);
}

/** The last part of an item's path, without its ending: where its page is. */
export function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(ITEM_FILE, '');
}

/** Whether an item was published, and not taken back. */
export function isLive({ fields }: WalkedItem, { now }: World): boolean {
  return !fields['draft'] && !fields['withdrawn'] && msOfWall(fields['published']) <= now;
}

/** The ids of topics or places in hub.yaml. */
export function idsIn({ hub }: World, which: 'topics' | 'places'): readonly string[] {
  return (hub[which] as readonly { readonly id: string }[]).map(({ id }) => id);
}
