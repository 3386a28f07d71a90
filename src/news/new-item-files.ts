import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { itemFilePaths } from './item-files.ts';
import { itemPath } from './item.ts';
import type { NewItemFile } from './new-item.ts';

/**
 * Writes a new item, and never over another: when its address is taken, its name gets a number, `-2`, `-3`…
 * @returns the path written, from the hub's folder.
 */
export function writeNewItem(hubFolder: string, { file, text }: NewItemFile): string {
  const taken = new Set(itemFilePaths(hubFolder).map(itemPath));
  let free = file;
  for (let number = 2; taken.has(itemPath(free)) || existsSync(join(hubFolder, free)); number++) {
    free = file.replace(/\.md$/, `-${number}.md`);
  }
  const path = join(hubFolder, free);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  return free;
}
