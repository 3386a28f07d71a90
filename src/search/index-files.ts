import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex, type PagefindServiceConfig } from 'pagefind';
import type { IndexedPage } from './indexed-page.ts';
import { indexedSchema, type Indexed } from './indexed-years.ts';

/** The file in the store that says what search was made from; a folder that it does not name is not looked at. */
const INDEXED_FILE = 'indexed.json';

/** What Pagefind writes beside an index: its program and styles, which all years share. */
const PROGRAM = /\.(js|css)$|^wasm\./;
/** Of those, what the search page uses. */
const USED = /^pagefind(-component-ui|-worker)?\.js$|^wasm\./;

/** Ours, which puts the years together. */
const BY_YEAR = fileURLToPath(new URL('by-year.mjs', import.meta.url));

/** Nobody can type it: the one word of the index that comes with the program, to which the years are added. */
const UNTYPED = '\uE000';

/** What makes an index, with its version. */
export function indexMaker(): string {
  const main = fileURLToPath(import.meta.resolve('pagefind'));
  const { version } = JSON.parse(readFileSync(join(dirname(main), '../package.json'), 'utf8')) as {
    version: string;
  };
  return `pagefind ${version}`;
}

/**
 * Writes the index of a year into the store, if it is not there. Until it is whole, its folder has another name.
 * @throws Error with what Pagefind said.
 */
export async function writeYear(store: string, folder: string, pages: () => Iterable<IndexedPage>) {
  await writeOnce(store, folder, async (staging) => {
    await runPagefind(staging, pages(), {});
    for (const name of readdirSync(staging)) if (PROGRAM.test(name)) rmSync(join(staging, name));
  });
}

/**
 * Writes Pagefind's program into the store, if it is not there, with ours that puts the years together.
 * @returns the name of its folder.
 */
export async function writeProgram(store: string, language: string): Promise<string> {
  const made = createHash('sha256').update(
    JSON.stringify([indexMaker(), language, readFileSync(BY_YEAR, 'utf8')]),
  );
  const folder = `program-${made.digest('hex').slice(0, 12)}`;
  await writeOnce(store, folder, async (staging) => {
    const content = `<html lang="${language}"><body data-pagefind-body>${UNTYPED}</body></html>`;
    await runPagefind(staging, [{ url: '/', content }], { includeCharacters: UNTYPED });
    for (const name of readdirSync(staging)) {
      if (PROGRAM.test(name) && !USED.test(name)) rmSync(join(staging, name));
    }
    mkdirSync(join(staging, 'by-year'));
    copyFileSync(BY_YEAR, join(staging, 'by-year/pagefind.js'));
  });
  return folder;
}

/** Notes what search is made from, and removes from the store what it is made from no more. */
export function keepIndexed(store: string, indexed: Indexed): void {
  const file = join(store, INDEXED_FILE);
  writeFileSync(`${file}.new`, JSON.stringify(indexed));
  renameSync(`${file}.new`, file);
  const folders = [indexed.program, ...indexed.years.map(({ folder }) => folder)];
  const kept = new Set([INDEXED_FILE, ...folders.flatMap((folder) => [folder, hashesOf(folder)])]);
  for (const name of readdirSync(store)) {
    if (!kept.has(name)) rmSync(join(store, name), { recursive: true });
  }
}

/** What the search in a store was made from; nothing when there is none, or it cannot be read. */
export function readIndexed(store: string): Indexed | undefined {
  const file = join(store, INDEXED_FILE);
  if (!existsSync(file)) return undefined;
  try {
    return indexedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The files of a folder in the store, by their paths in it, each with the SHA-256 of what it says. */
export function filesIn(store: string, folder: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(store, hashesOf(folder)), 'utf8')) as Record<string, string>;
}

function hashesOf(folder: string): string {
  return `${folder}.hashes.json`;
}

async function writeOnce(
  store: string,
  folder: string,
  write: (staging: string) => Promise<void>,
): Promise<void> {
  const to = join(store, folder);
  if (existsSync(to)) return;
  const staging = `${to}.new`;
  rmSync(staging, { recursive: true, force: true });
  await write(staging);
  const hashes = globSync('**/*', { cwd: staging, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      path.slice(staging.length + 1).replaceAll(sep, '/'),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]);
  writeFileSync(join(store, hashesOf(folder)), JSON.stringify(Object.fromEntries(hashes)));
  renameSync(staging, to);
}

async function runPagefind(folder: string, pages: Iterable<IndexedPage>, config: PagefindServiceConfig) {
  const { index, errors } = await createIndex(config);
  if (!index) throw new Error(errors.join('\n'));
  const refused = [...errors];
  for (const page of pages) refused.push(...(await index.addHTMLFile(page)).errors);
  const written = await index.writeFiles({ outputPath: folder });
  // Its process holds what it indexed; a new one for each year keeps that small.
  await close();
  refused.push(...written.errors);
  if (refused.length > 0) throw new Error(refused.join('\n'));
}
