import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folder beside `out` in which a new site is made. On the same disk, so that a rename is enough to swap. */
export function stagingFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.new`);
}

/**
 * Puts a finished site in the place of the last one. Until the last moment the old one stands; killed between the
 * two renames, `recover` puts it back.
 */
export function swapIn(out: string): void {
  const old = oldFolder(out);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(stagingFolder(out), out);
  rmSync(old, { recursive: true, force: true });
}

/** Clears up after a build that was killed: the last good site is back in its place, and no half-made one is left. */
export function recover(out: string): void {
  mkdirSync(dirname(out), { recursive: true });
  const old = oldFolder(out);
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
  rmSync(old, { recursive: true, force: true });
  rmSync(stagingFolder(out), { recursive: true, force: true });
}

function oldFolder(out: string): string {
  return join(dirname(out), `.${basename(out)}.old`);
}
