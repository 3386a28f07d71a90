import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Creates a file with its content in one step, if there is none: two that do it at once have the same one afterwards.
 * @param mode who may read it.
 * @returns whether it is this one that made it.
 */
export function createWhole(path: string, text: string, mode = 0o666): boolean {
  const unfinished = `${path}-${process.pid}`;
  writeFileSync(unfinished, text, { mode, flush: true });
  try {
    linkSync(unfinished, path);
    return true;
  } catch (thrown) {
    if (existsSync(path)) return false;
    throw thrown;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Puts other content into a file in one step: whoever reads it has the one or the other, whole. Who may read it stays. */
export function replaceWhole(path: string, text: string): void {
  const unfinished = join(dirname(path), `.${basename(path)}-${process.pid}`);
  try {
    writeFileSync(unfinished, text, { mode: statSync(path).mode, flush: true });
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  flushFolder(dirname(path));
}

/** Makes what was put into a folder stay there. Windows cannot open a folder to flush it, and does not need to. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
