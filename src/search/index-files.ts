import {
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { INDEXED_FILE, indexedSchema, type IndexedItems } from './indexed-items.ts';
import type { IndexedPage } from './indexed-page.ts';

/** Where the index lies on the site, and Pagefind's own program and style sheets beside it. */
export const INDEX_FOLDER = 'pagefind';

/**
 * Writes a search index, all at once: until it is whole, the one before stands.
 * @throws Error with what Pagefind said.
 */
export async function writeIndex(
  folder: string,
  pages: Iterable<IndexedPage>,
  indexed: IndexedItems,
): Promise<void> {
  const staging = `${folder}.new`;
  rmSync(staging, { recursive: true, force: true });
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  const refused = [...errors];
  for (const page of pages) refused.push(...(await index.addHTMLFile(page)).errors);
  const written = await index.writeFiles({ outputPath: staging });
  await close();
  refused.push(...written.errors);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  writeFileSync(join(staging, INDEXED_FILE), JSON.stringify(indexed));
  rmSync(folder, { recursive: true, force: true });
  renameSync(staging, folder);
}

/** What the index in a folder was made from; nothing when there is none, or it cannot be read. */
export function readIndexed(folder: string): IndexedItems | undefined {
  const file = join(folder, INDEXED_FILE);
  if (!existsSync(file)) return undefined;
  try {
    return indexedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Puts an index on a site, in the place of the one it has. Files are linked where the disk allows it: there are as many as items. */
export function putIndex(index: string, site: string): void {
  const to = join(site, INDEX_FOLDER);
  const staging = join(site, `.${INDEX_FOLDER}.new`);
  rmSync(staging, { recursive: true, force: true });
  for (const file of globSync('**/*', { cwd: index, withFileTypes: true })) {
    if (!file.isFile() || file.name === INDEXED_FILE) continue;
    const from = join(file.parentPath, file.name);
    linkOrCopy(from, join(staging, from.slice(index.length)));
  }
  rmSync(to, { recursive: true, force: true });
  renameSync(staging, to);
}

function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
