import { parseArgs } from 'node:util';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Sizes of hubs, in items. */
  readonly items: readonly number[];
  readonly runs: number;
  readonly seed: number;
  /** Where it works; everything in there may be overwritten. */
  readonly folder: string;
  /** Whether the same content is built with other builders too. */
  readonly peers: boolean;
  /** The program of Eleventy. */
  readonly eleventy: string;
  /** Where a hub is only to be written, and nothing measured. */
  readonly write?: string;
}

/** Printed for `--help`, and after a wrong use. */
export const BENCH_HELP = `npm run bench -- [--items 100,1000] [--runs <number>] [--peers] [options]
Makes up hubs of 100, 1,000 and 10,000 items, spread over 20 years, and measures what it costs to build them, to change
one thing in them, to check them and to plan their posts. Prints a table, and writes bench.json.

  --items <numbers>    sizes of hubs, with commas between; 100000 takes hours and 5 GB of disk
  --runs <number>      how often everything is measured; the table shows medians; 3 when left out
  --peers              builds the same content with Hugo, Eleventy and Astro's own way too, in turn with ours
  --eleventy <path>    Eleventy's program, where it is not on the path
  --seed <number>      another number, other texts
  --folder <folder>    where it works, .freesheet/bench when left out; whatever is in its subfolders is lost
  --write <folder>     only writes the hub of the first size there`;

/** Arguments → options, or what is wrong with them. @throws TypeError of Node for an option that is not there. */
export function readBenchOptions(args: readonly string[]): BenchOptions | { readonly wrong: string } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { ...text, default: '100,1000,10000' },
      runs: { ...text, default: '3' },
      seed: { ...text, default: '1' },
      folder: { ...text, default: '.freesheet/bench' },
      eleventy: { ...text, default: 'eleventy' },
      peers: { type: 'boolean', default: false },
      write: text,
    },
  });
  const items = values.items.split(',').map(Number);
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  if (items.some((size) => !isCount(size) || size < 10)) {
    return { wrong: `"${values.items}" are no sizes: write whole numbers from 10 on, as in 100,1000.` };
  }
  if (!isCount(runs)) return { wrong: `"${values.runs}" is no number of runs: write 1, 3 or 5.` };
  if (!Number.isInteger(seed)) return { wrong: `"${values.seed}" is no seed: write a whole number.` };
  const { folder, peers, eleventy, write } = values;
  return { items, runs, seed, folder, peers, eleventy, ...(write !== undefined && { write }) };
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number > 0;
}
