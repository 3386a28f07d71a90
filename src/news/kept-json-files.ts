import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What was kept in a file, as data; nothing when there is none, or it cannot be read: what is kept can be made anew. */
export function readKeptJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Keeps data in a file, whole or not at all. A disk that takes nothing makes the next run slower, and nothing else. */
export function keepJson(path: string, value: unknown): void {
  const unfinished = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, JSON.stringify(value));
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
