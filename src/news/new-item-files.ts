import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createWhole, flushFolder } from '../hub/whole-files.ts';
import { itemFilePaths } from './item-files.ts';
import { itemPath } from './item.ts';
import type { NewItemFile } from './new-item.ts';

/**
 * Writes a new item, and never over another: when its address is taken, its name gets a number, `-2`, `-3`…
 * @returns the path written, from the hub's folder.
 */
export function writeNewItem(hubFolder: string, { file, text }: NewItemFile): string {
  const taken = new Set(itemFilePaths(hubFolder).map(itemPath));
  const folder = dirname(join(hubFolder, file));
  mkdirSync(folder, { recursive: true });
  const isFree = (path: string): boolean => !taken.has(itemPath(path)) && !existsSync(join(hubFolder, path));
  let free = file;
  for (let number = 2; !isFree(free) || !createWhole(join(hubFolder, free), text); number++) {
    free = file.replace(/\.md$/, `-${number}.md`);
  }
  flushFolder(folder);
  return free;
}
