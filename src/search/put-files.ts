import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from './index-files.ts';
import { SEARCH_FOLDER, writeYears, yearFolders, YEARS_FILE, type YearsList } from './search-on-site.ts';

/**
 * Makes the search of a site what a list says, and nothing else. Years that it has already are left as they are; the
 * rest is linked from the store where the disk allows it. A year that the list does not name goes first.
 */
export function putSearch(site: string, store: string, list: YearsList): void {
  const to = join(site, SEARCH_FOLDER);
  const program = programOn(to);
  if (program !== list.program) rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const folders = yearFolders(list);
  const stay = new Set(folders);
  for (const name of readdirSync(to)) {
    if (/^\.?\d+-/.test(name) && !stay.has(name)) rmSync(join(to, name), { recursive: true });
  }
  if (program !== list.program) link(join(store, list.program), to, filesIn(store, list.program));
  for (const folder of folders.filter((name) => !existsSync(join(to, name)))) {
    const staging = join(to, `.${folder}`);
    link(join(store, folder), staging, filesIn(store, folder));
    renameSync(staging, join(to, folder));
  }
  writeFileSync(join(to, `.${YEARS_FILE}`), writeYears(list));
  renameSync(join(to, `.${YEARS_FILE}`), join(to, YEARS_FILE));
}

/** The program that a site has whole, by its name in the store: its list of years is written last. */
function programOn(folder: string): string | undefined {
  const file = join(folder, YEARS_FILE);
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as YearsList).program;
}

function link(from: string, to: string, files: Readonly<Record<string, string>>): void {
  const paths = Object.keys(files);
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    mkdirSync(join(to, folder), { recursive: true });
  }
  for (const path of paths) linkOrCopy(join(from, path), join(to, path));
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
