import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HandOverFacts } from './handed-post.ts';
import { handOverPage } from './hand-over-page.ts';

/**
 * Writes the page of what is posted by hand, and its pictures beside it; pictures of an earlier page are deleted.
 * @param pictures their bytes by the name of their file; one that is missing is a link to its public address.
 * Where nothing waits, only a page that is there already is written anew, so that nobody posts from an old one.
 * @returns the path of the page, where there is one.
 */
export function writeHandOver(
  folder: string,
  facts: HandOverFacts,
  pictures: ReadonlyMap<string, Uint8Array>,
): string | undefined {
  const files = [...pictures.keys()];
  const sources = new Map(files.map((file) => [file, file]));
  const page = join(folder, 'index.html');
  if (facts.posts.length === 0 && !existsSync(page)) return undefined;
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of pictures) writeWhole(join(folder, file), bytes);
  writeWhole(page, handOverPage(facts, { where: 'beside', sources }));
  const kept = new Set(['index.html', ...files]);
  for (const file of readdirSync(folder).filter((name) => !kept.has(name))) rmSync(join(folder, file));
  return page;
}

/** By rename, so that a killed run leaves a whole file or none. */
function writeWhole(path: string, content: string | Uint8Array): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}
