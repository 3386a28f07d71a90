import { parseArgs } from 'node:util';

/** What `npm run walk` is asked for. */
export interface WalkArguments {
  readonly seed: number;
  readonly from: number;
  readonly changes: number;
  readonly comparisons: number;
  readonly minutes: number;
  readonly keys: boolean;
}

/** Printed for `--help`, and after a wrong use. */
export const WALK_HELP = `npm run walk -- [--long] [--keys] [--seed <number>] [--from <batch>] [--minutes <number>]
Changes a hub by chance, batch by batch, brings its site up to date after each, and compares it with a clean build, byte for
byte. Ends with 1 at the first difference, and says how to come back to it.

  --long               10,000 changes, and at least 100 comparisons; 500 and 10 when left out
  --keys               one change at a time, without builds: pages whose key stays are rendered again, and must stay too
  --seed <number>      what is drawn; another each time when left out
  --from <batch>       begins to compare there: what was before is done, and not built; with --keys, a step
  --minutes <number>   ends after so many, however far it is`;

/** Arguments → what is asked for, or what is wrong with them. @param drawn a seed, when none is given. */
export function readWalk(args: readonly string[], drawn: number): WalkArguments | { readonly wrong: string } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { long: flag, keys: flag, seed: text, from: text, minutes: text },
  });
  const [seed, from] = [Number(values.seed ?? drawn), Number(values.from ?? (values.keys ? 0 : 1))];
  const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY);
  if (!Number.isInteger(seed) || !Number.isInteger(from) || !(minutes > 0)) {
    return { wrong: 'Write whole numbers after --seed and --from, and more than 0 after --minutes.' };
  }
  const amount = values.long ? { changes: 10_000, comparisons: 100 } : { changes: 500, comparisons: 10 };
  return { seed, from, minutes, keys: values.keys, ...amount };
}
