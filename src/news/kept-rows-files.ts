import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keepJson, readKeptJson } from './kept-json-files.ts';
import { digestOf } from './traces.ts';

/** Something that is kept of a content file between runs. */
export interface KeptRow {
  /** Path from the hub's folder. */
  readonly file: string;
}

interface Shard<T> {
  readonly version: string;
  readonly rows: readonly T[];
}

/**
 * The rows that were kept, by their files. They lie in one file for each folder of items, so that only what changed is written.
 * @param version of what reads items: rows of another are worth nothing.
 */
export function readRows<T extends KeptRow>(store: string, version: string): ReadonlyMap<string, T> {
  const rows = shardNames(store).flatMap((name) => readShard<T>(join(store, name), version)?.rows ?? []);
  return new Map(rows.map((row) => [row.file, row]));
}

/** Keeps rows: folders whose rows are what they were are not written again. A disk that takes nothing makes the next run slower, and nothing else. */
export function keepRows<T extends KeptRow>(
  store: string,
  version: string,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): void {
  const [was, is] = [byFolder(before), byFolder(after)];
  const stays = new Set([...is.keys()].map(shardName));
  for (const name of shardNames(store)) if (!stays.has(name)) rmSync(join(store, name), { force: true });
  for (const [folder, rows] of is) {
    const old = was.get(folder);
    if (old?.length === rows.length && rows.every((row, at) => row === old[at])) continue;
    keepJson(join(store, shardName(folder)), { version, rows } satisfies Shard<T>);
  }
}

function byFolder<T extends KeptRow>(rows: ReadonlyMap<string, T>): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows.values(), ({ file }) => dirname(file));
}

function shardName(folder: string): string {
  return `${digestOf(folder)}.json`;
}

function shardNames(store: string): readonly string[] {
  try {
    return readdirSync(store).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

function readShard<T>(path: string, version: string): Shard<T> | undefined {
  const shard = readKeptJson(path) as Shard<T> | undefined;
  return shard?.version === version ? shard : undefined;
}
