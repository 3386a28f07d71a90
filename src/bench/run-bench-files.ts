import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem, type } from 'node:os';
import { join, resolve } from 'node:path';
import { bench } from './bench.ts';
import type { Stopwatch } from './cards.ts';
import { installedPeers } from './installed-files.ts';
import { generateHub } from './made-hub-files.ts';
import { MADE_NOW } from './made-head.ts';
import type { BenchOptions } from './options.ts';
import { reportOf } from './report.ts';

/** What a bench is handed by its script. */
export interface BenchSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The program of Node. */
  readonly node: string;
  /** `2026-11-22`. */
  readonly day: string;
  readonly watch: Stopwatch;
  readonly log: (line: string) => void;
}

/** The folder of this project. */
const ROOT = resolve(import.meta.dirname, '../..');

/** A run of `npm run bench`: writes a hub only, or measures, prints a table and writes bench.json. */
export async function runBench(options: BenchOptions, around: BenchSurroundings): Promise<void> {
  const { items, runs, seed, write } = options;
  const { env, node, day, watch, log } = around;
  if (write !== undefined) {
    const [size = 0] = items;
    generateHub(resolve(write), { items: size, seed });
    log(`${size} items are in ${write}. Build them with FREESHEET_NOW=${MADE_NOW}.`);
    return;
  }
  const folder = resolve(options.folder);
  const { peers, lines } = options.peers
    ? installedPeers({ root: ROOT, node }, options.eleventy)
    : { peers: [], lines: [] };
  for (const line of lines) log(line);
  const ground = { root: ROOT, node, folder, env };
  const result = await bench({ items, runs, seed, peers, ground, watch, log });
  const circumstances = { day, machine: machine(), runs, peers: lines };
  mkdirSync(folder, { recursive: true });
  const json = join(folder, 'bench.json');
  writeFileSync(json, `${JSON.stringify({ ...circumstances, seed, ...result }, null, 2)}\n`);
  log(`\n${reportOf(result, circumstances)}\n\nThe same as data, with every run: ${json}`);
}

function machine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() || 'unknown';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${processors.length} processors (${model}), ${memory} GB, ${type()}, Node ${process.versions.node}`;
}
