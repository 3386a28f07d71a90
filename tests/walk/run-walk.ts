import { walkKeys } from './keys.ts';
import type { WalkArguments } from './options.ts';
import { walk } from './walk.ts';

/** What a walk is handed by its script. */
interface Around {
  readonly clock: () => number;
  readonly log: (line: string) => void;
}

/** Walks as it is asked for, and says what came of it. @returns the exit code: 1 when something differed. */
export async function runWalk(asked: WalkArguments, { clock, log }: Around): Promise<number> {
  const { seed, from, keys, minutes, changes, comparisons } = asked;
  log(`Seed ${seed}…`);
  const common = { seed, from, ms: minutes * 60_000, clock, log };
  let faults: readonly string[];
  if (keys) {
    const end = await walkKeys({ ...common, steps: changes, folder: `.freesheet/walk/keys-${seed}` });
    log(`${end.steps} steps, ${end.checked} pages rendered again though their keys stayed.`);
    faults = end.faults;
  } else {
    const end = await walk({ ...common, changes, comparisons, folder: `.freesheet/walk/${seed}` });
    log(`${end.changes} changes, ${end.comparisons} comparisons with a clean build.`);
    faults = end.faults;
  }
  for (const fault of faults) log(fault);
  if (faults.length === 0) log('Nothing differs.');
  return faults.length === 0 ? 0 : 1;
}
