import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ContentError } from '../hub/content-error.ts';
import { holdsData, withoutData } from '../pictures/clean-render.ts';
import { PICTURE_FILE } from '../pictures/picture-data-files.ts';

/** Files of rules that the build writes and a hub may add to; the host obeys both. */
const RULES = ['_headers', '_redirects'] as const;

/**
 * Copies the files of a hub's own public folder into its site; rules for hosts go below those that the build wrote, and
 * pictures lose what cameras write into them.
 * @throws ContentError for a picture that holds such data and cannot be cleaned.
 */
export async function addOwnFiles(hubFolder: string, site: string): Promise<void> {
  const own = join(hubFolder, 'public');
  if (!existsSync(own)) return;
  const built = RULES.map((name) => [name, textOf(join(site, name))] as const);
  cpSync(own, site, { recursive: true });
  for (const [name, text] of built) {
    const added = textOf(join(own, name));
    if (added !== '') writeFileSync(join(site, name), `${text}${added}`);
  }
  const files = readdirSync(own, { recursive: true, encoding: 'utf8' });
  for (const path of files.filter((name) => PICTURE_FILE.test(name))) await clean(site, path);
}

async function clean(site: string, path: string): Promise<void> {
  const copy = join(site, path);
  const bytes = statSync(copy).isFile() ? readFileSync(copy) : Buffer.alloc(0);
  if (!(await holdsData(bytes))) return;
  try {
    writeFileSync(copy, await withoutData(bytes));
  } catch (cause) {
    const file = `public/${path.split(sep).join('/')}`;
    const what =
      'This picture holds data of a camera or a person, and is broken, so that it cannot be cleaned.';
    const instead = 'Save it again as a JPEG or PNG.';
    const error = new ContentError([{ file, position: { line: 1, column: 1 }, what, instead }]);
    error.cause = cause;
    throw error;
  }
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
