import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many programs are kept: one for each hub and state of the templates that is worked with in turn. */
const KEPT = 8;

/** A file of a program whose time says when it was used last. */
const USED = 'used';

/** The end of the name of one that is being made, and of one whose making was killed. */
const UNFINISHED = '.new';

/** None takes longer to make, in milliseconds. */
const LONGEST = 3_600_000;

/** Notes that a program is used now. */
export function noteUse(home: string): void {
  writeFileSync(join(home, USED), '');
}

/** Forgets the programs that were not used for longest, and what is left of those that were never finished. */
export function forgetOld(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const [unfinished, programs] = [paths.filter(isUnfinished), paths.filter((path) => !isUnfinished(path))];
  const byAge = programs.map((path) => ({ path, at: usedAt(path) })).toSorted((a, b) => b.at - a.at);
  const last = byAge[0]?.at ?? 0;
  const left = unfinished.filter((path) => timeOf(path) < last - LONGEST);
  for (const path of [...byAge.slice(KEPT).map((one) => one.path), ...left]) {
    rmSync(path, { recursive: true, force: true });
  }
}

function isUnfinished(path: string): boolean {
  return path.endsWith(UNFINISHED);
}

function usedAt(program: string): number {
  return timeOf(join(program, USED));
}

/** When something was changed last; one that is gone, or not there yet, was changed never. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
