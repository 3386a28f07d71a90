import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomFrom } from '../../src/bench/random.ts';
import { instantFromMs } from '../../src/news/times.ts';
import { buildSettings, type BuildSettings } from '../../src/site/build-settings.ts';
import { beginSite } from '../../src/site/build-site.ts';
import { makeSearch } from '../../src/site/make-search.ts';
import { batches, type Batch } from './batches.ts';
import { commit, differences, writeChanges } from './folder.ts';
import { filesOf } from './world.ts';

/** What a walk is asked for. */
export interface WalkOptions {
  readonly seed: number;
  /** The batch with which comparing begins: what was before it is done, and not built. */
  readonly from: number;
  /** After so many changes it ends, if sites were compared often enough; or after so many milliseconds. */
  readonly changes: number;
  readonly comparisons: number;
  readonly ms: number;
  /** With a smaller hub, batches of a few changes, and nothing that makes the program of the site anew. */
  readonly quick?: boolean;
  /** Where it works; whatever is there is lost. It is left there when something differs. */
  readonly folder: string;
  /** Where cards and pictures are kept; in the folder, when left out. */
  readonly store?: string;
  readonly clock: () => number;
  readonly log: (line: string) => void;
}

/** What became of a walk. */
export interface WalkEnd {
  readonly changes: number;
  readonly comparisons: number;
  /** In what the site that was brought up to date differed from a clean one, and how to come back there; nothing when in nothing. */
  readonly faults: readonly string[];
}

/**
 * Changes a hub batch by batch. After each, the site that stands is brought up to date, and held against a clean build of the
 * same hub at the same moment with the same cards: they must be the same to the byte. A hub of an even seed is under git. Now and
 * then its search is made anew.
 */
export async function walk(options: WalkOptions): Promise<WalkEnd> {
  const { seed, from, folder, store = join(folder, 'store'), clock, log } = options;
  const begun = clock();
  rmSync(folder, { recursive: true, force: true });
  const hub = join(folder, 'hub');
  mkdirSync(hub, { recursive: true });
  let written: ReturnType<typeof filesOf> = new Map();
  let [changes, comparisons] = [0, 0];
  for await (const { world, batch } of batches(seed, options.quick)) {
    changes += batch.done.length;
    if (batch.number < from - 1) continue;
    const files = filesOf(world);
    writeChanges(hub, written, files);
    written = files;
    if (seed % 2 === 0 && (batch.number < from || randomFrom(batch.number).chance(0.6))) commit(hub);
    const now = instantFromMs(world.now);
    const said = await build({ folder, store, name: 'built', now });
    // The first build is a clean one.
    if (batch.number < from) continue;
    rmSync(join(folder, 'cache-of-clean'), { recursive: true, force: true });
    rmSync(join(folder, 'clean'), { recursive: true, force: true });
    await build({ folder, store, name: 'clean', now });
    const found = differences(join(folder, 'built'), join(folder, 'clean'));
    comparisons += 1;
    const seconds = ((clock() - begun) / 1000).toFixed(0);
    const did = batch.done.length === 1 ? ` (${batch.done.join()})` : '';
    log(`${seconds} s: batch ${batch.number}, ${changes} changes in all${did}, at ${now}. ${said}`);
    if (found.length > 0) return { changes, comparisons, faults: [where(seed, batch), ...found] };
    const isDone = changes >= options.changes && comparisons >= options.comparisons;
    if (isDone || clock() - begun > options.ms) break;
    if (!options.quick && batch.number % 8 === 3) {
      await makeSearch(settingsOf({ folder, store, name: 'built', now }));
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { changes, comparisons, faults: [] };
}

interface Wanted {
  readonly folder: string;
  readonly store: string;
  readonly name: 'built' | 'clean';
  readonly now: string;
}

function settingsOf({ folder, store, name, now }: Wanted): BuildSettings {
  const at = (part: string): string => resolve(folder, part);
  const env = {
    FREESHEET_HUB: at('hub'),
    FREESHEET_OUT: at(name),
    FREESHEET_NOW: now,
    FREESHEET_STORE: resolve(store),
    FREESHEET_CACHE: at(`cache-of-${name}`),
    FREESHEET_LEDGER: at('hub/ledger'),
  };
  return buildSettings(env, 0);
}

async function build(wanted: Wanted): Promise<string> {
  const { built, notes } = await beginSite(settingsOf(wanted)).go([]);
  if (!built) throw new Error(`The walk made a hub that cannot be built:\n${notes}`);
  return notes.split('\n')[0] ?? '';
}

function where(seed: number, { number, done }: Batch): string {
  const again = `npm run walk -- --seed ${seed} --from ${number}`;
  return `Batch ${number} of seed ${seed} came to another site than a clean build. See it again by "${again}". It did:\n  ${done.join('\n  ')}`;
}
