import { createHash } from 'node:crypto';
import { join, relative, resolve } from 'node:path';
import { OWN_FOLDER } from './build-settings.ts';

/**
 * Where something is kept for a hub between runs, found by the hub's folder: it is there also while hub.yaml cannot be read.
 * @param name `checks.json`.
 */
export function keptForHub(
  hubFolder: string,
  name: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (env['FREESHEET_STORE']) return join(resolve(env['FREESHEET_STORE']), name);
  const path = relative(process.cwd(), resolve(hubFolder)) || '.';
  const key = createHash('sha256').update(path).digest('hex').slice(0, 12);
  return join(resolve(OWN_FOLDER), 'hubs', key, name);
}
