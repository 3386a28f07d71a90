import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Hub } from '../hub/hub.ts';
import { NOTHING, readMemory, type Memory } from './memory.ts';

/** The file that keeps what is known of a hub's links, in Freesheet's own folder. */
export function memoryFile(ownFolder: string, { tag }: Pick<Hub, 'tag'>): string {
  return join(ownFolder, 'links', `${createHash('sha256').update(tag).digest('hex').slice(0, 12)}.json`);
}

/** Reads what is known; nothing, when there is no file, or none that can be read. */
export function loadMemory(file: string): Memory {
  return existsSync(file) ? readMemory(readFileSync(file, 'utf8')) : NOTHING;
}

/** Keeps what is known. The file is whole at any moment. */
export function saveMemory(file: string, memory: Memory): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(memory, null, 1)}\n`);
  renameSync(`${file}.new`, file);
}
