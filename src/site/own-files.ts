import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of rules that the build writes and a hub may add to; the host obeys both. */
const RULES = ['_headers', '_redirects'] as const;

/** Copies the files of a hub's own public folder into its site; rules for hosts go below those that the build wrote. */
export function addOwnFiles(hubFolder: string, site: string): void {
  const own = join(hubFolder, 'public');
  if (!existsSync(own)) return;
  const built = RULES.map((name) => [name, textOf(join(site, name))] as const);
  cpSync(own, site, { recursive: true });
  for (const [name, text] of built) {
    const added = textOf(join(own, name));
    if (added !== '') writeFileSync(join(site, name), `${text}${added}`);
  }
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
