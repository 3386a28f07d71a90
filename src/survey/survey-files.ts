import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ContentError } from '../hub/content-error.ts';

/** The longest file that is a list of accounts, in bytes: ten thousand lines are about 2 million. */
const LONGEST = 20_000_000;

/** A file that a person named. @throws ContentError when it is not there, is no file or is too long. */
export function readNamed(path: string): Uint8Array {
  const fault = (what: string, instead: string): ContentError =>
    new ContentError([{ file: basename(path), position: { line: 1, column: 1 }, what, instead }]);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw fault('There is no such file.', 'Name one that is there; npm run survey -- --example writes one.');
  if (!stat.isFile()) throw fault('This is a folder.', 'Name a file in it.');
  if (stat.size > LONGEST)
    throw fault('The file is too long for a list of accounts.', 'Save the sheet alone, as "CSV UTF-8".');
  return readFileSync(path);
}

/** Writes a file where none is. @returns whether there was none. */
export function writeNew(path: string, text: string): boolean {
  if (existsSync(path)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  return true;
}

/** Writes files into a folder, each whole, the last one when all others are there. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.new`), text);
  for (const name of Object.keys(files)) renameSync(join(folder, `${name}.new`), join(folder, name));
}
