import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSettings } from '../site/build-settings.ts';
import type { Place } from './place.ts';

/** Folders of the store that hold pictures: a cold build finds them drawn. */
const DRAWN = new Set(['cards', 'pictures']);

/** Takes away all that builds have left, so that the next one begins with nothing but the cards and pictures drawn before. */
export function makeCold({ content, out, store, env }: Place): void {
  const names = existsSync(store) ? readdirSync(store) : [];
  for (const name of names.filter((one) => !DRAWN.has(one))) remove(join(store, name));
  remove(out);
  remove(buildSettings({ ...env, FREESHEET_HUB: content }, 0).cache);
}

/** Takes a folder away, with all that is in it. */
export function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
