import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { recover, stagingFolder } from './swap.ts';

/** What becomes of a site that stands: files that are put in, over others or new, and files that go. Paths from its folder. */
export interface SiteChanges {
  readonly put: readonly string[];
  readonly remove: readonly string[];
}

const journal = z.object({
  put: z.array(z.string()),
  remove: z.array(z.string()),
  /** The note of what the site holds, which takes effect with it: from its name in the staging folder to its place. */
  note: z.object({ staged: z.string(), path: z.string() }),
});

/** The name of the note within the staging folder. No page is called so. */
export const STAGED_NOTE = '.freesheet-note.json';

/**
 * Changes a site in place. All that is put in lies ready in the staging folder beside it; what is to be done is written down
 * first, so that a change that is killed at any moment is finished by `afterKill`, and never half done for longer.
 * @param note where the note of what the site holds belongs; it lies ready as `STAGED_NOTE`.
 */
export function applyChanges(out: string, changes: SiteChanges, note: string): void {
  const path = journalFile(out);
  const unfinished = `${path}.part`;
  writeFileSync(unfinished, JSON.stringify({ ...changes, note: { staged: STAGED_NOTE, path: note } }));
  flush(unfinished);
  renameSync(unfinished, path);
  finishChanges(out);
}

/**
 * Clears up after a build that was killed: a change that was written down is finished, and of any other nothing is left. What is
 * ready for a change lies in the staging folder, so that is finished before the folder is cleared.
 */
export function afterKill(out: string): void {
  finishChanges(out);
  recover(out);
}

/**
 * Finishes a change that was written down; where none was, clears up what was made ready for one. Where somebody took the whole
 * site away meanwhile, a part of it must not come back.
 */
function finishChanges(out: string): void {
  const path = journalFile(out);
  const staging = stagingFolder(out);
  if (existsSync(path) && existsSync(out)) {
    const { put, remove, note } = journal.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const file of remove) removeFile(out, file);
    for (const file of put) move(join(staging, file), join(out, file));
    putNote(join(staging, note.staged), note.path);
  }
  rmSync(path, { force: true });
  rmSync(`${path}.part`, { force: true });
  rmSync(staging, { recursive: true, force: true });
}

/** What was moved before the change was killed is not there any more. */
function move(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}

/** The note may belong on another disk than the site: there it is copied, whole or not at all. */
function putNote(from: string, to: string): void {
  if (!existsSync(from)) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, `${to}.part`);
  renameSync(`${to}.part`, to);
}

/** Takes a file away, and the folders that it leaves empty. */
function removeFile(out: string, file: string): void {
  rmSync(join(out, file), { force: true });
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const path = join(out, folder);
    if (existsSync(path) && readdirSync(path).length > 0) return;
    rmSync(path, { recursive: true, force: true });
  }
}

function journalFile(out: string): string {
  return join(dirname(out), `.${basename(out)}.journal.json`);
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
