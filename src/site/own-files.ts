import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../hub/content-error.ts';
import { holdsData, withoutData } from '../pictures/clean-render.ts';
import { PICTURE_FILE } from '../pictures/picture-data-files.ts';

/** Files of rules that the build writes and a hub may add to; the host obeys both. */
export const RULES: ReadonlySet<string> = new Set(['_headers', '_redirects']);

/** What a hub adds to a file of rules, below what the build writes; nothing for any other file. */
export function ownRules(hubFolder: string, file: string): string {
  const path = join(hubFolder, 'public', file);
  return RULES.has(file) && existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Copies a file of a hub's own public folder into its site; a picture loses what cameras write into it.
 * @param file named in faults: `public/team.jpg`.
 * @throws ContentError for a picture that holds such data and cannot be cleaned.
 */
export async function cleanCopy(from: string, to: string, file: string): Promise<void> {
  if (!PICTURE_FILE.test(from)) {
    copyFileSync(from, to);
    return;
  }
  const bytes = readFileSync(from);
  if (!(await holdsData(bytes))) {
    writeFileSync(to, bytes);
    return;
  }
  try {
    writeFileSync(to, await withoutData(bytes));
  } catch (cause) {
    const what =
      'This picture holds data of a camera or a person, and is broken, so that it cannot be cleaned.';
    const instead = 'Save it again as a JPEG or PNG.';
    const error = new ContentError([{ file, position: { line: 1, column: 1 }, what, instead }]);
    error.cause = cause;
    throw error;
  }
}
