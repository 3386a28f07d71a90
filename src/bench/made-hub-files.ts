import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MadeHub } from './made-head.ts';
import { madeHubYaml } from './made-hub.ts';
import { madeItem, type MadeFile } from './made-item.ts';

/** Writes a made hub into a folder, which is made if it is not there: the same numbers, the same bytes. */
export function generateHub(folder: string, hub: MadeHub): void {
  writeMade(folder, madeHubYaml(hub));
  for (let number = 0; number < hub.items; number += 1) writeMade(folder, madeItem(hub, number));
}

/** Writes one file of a made hub. */
export function writeMade(folder: string, { file, text }: MadeFile): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
