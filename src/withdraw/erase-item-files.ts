import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disk } from '../syndication/ledger-files.ts';
import type { ErasedFile } from './erased-file.ts';

/** What is to be done in a hub's folder. All paths are from there. */
export interface ErasedItem {
  /** The item's file as it is. */
  readonly from: string;
  readonly to: ErasedFile;
  /** Pictures that only this item shows. */
  readonly pictures: readonly string[];
}

/**
 * Erases an item in a hub's folder: its pictures first, because only its text names them, then its words, then its name.
 * Stopped at any moment and run again, it ends the same.
 */
export function eraseItemFiles(hubFolder: string, { from, to, pictures }: ErasedItem, disk: Disk): void {
  for (const picture of pictures) rmSync(join(hubFolder, picture), { force: true });
  const [old, target] = [join(hubFolder, from), join(hubFolder, to.file)];
  writeWhole(old, to.text, disk);
  if (old === target) return;
  mkdirSync(dirname(target), { recursive: true });
  disk.moveFlushed(old, target);
  for (const path of [from, ...pictures]) removeEmpty(hubFolder, dirname(path));
}

/** Writes a file of a hub so that it is there whole, as before or as wanted. */
export function writeWhole(path: string, text: string, disk: Disk): void {
  disk.writeFlushed(`${path}.part`, text);
  disk.moveFlushed(`${path}.part`, path);
}

/** The folder of an item may be named after what it said. */
function removeEmpty(hubFolder: string, folder: string): void {
  const path = join(hubFolder, folder);
  if (folder === 'news' || folder === '.' || !existsSync(path) || readdirSync(path).length > 0) return;
  rmdirSync(path);
  removeEmpty(hubFolder, dirname(folder));
}
