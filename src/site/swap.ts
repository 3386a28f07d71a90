import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SettingsError } from '../networks/settings.ts';

/** What every site of ours holds, and hardly another folder does. */
const MARK = 'items.json';

/**
 * Lets a site be written only where nothing is, or where a site of ours stands: what stood there is deleted.
 * @throws SettingsError when the folder holds anything else.
 */
export function refuseToReplace(out: string): void {
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory()) {
    const names = readdirSync(out);
    if (names.length === 0 || names.includes(MARK)) return;
  }
  throw new SettingsError(
    ['FREESHEET_OUT'],
    `"${out}" is not empty and is not a site that Freesheet built, so it was left alone. Name a new folder after --out.`,
  );
}

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
