import { resolve } from 'node:path';

/** The demo hub, which is used when no other is named. */
const DEMO_HUB = 'content';

/**
 * Which folder is the hub: `--hub` beats `FREESHEET_HUB` beats the demo hub.
 * @param option what stood after `--hub`, if anything did.
 * @returns an absolute path.
 */
export function hubFolder(
  option: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string {
  return resolve(option ?? (env['FREESHEET_HUB'] || DEMO_HUB));
}
