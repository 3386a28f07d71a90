import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Tells by what a file is known to be as it was: its blob in git where it is committed as it stands, else its size and time. */
export type SignatureOf = (file: string) => string | undefined;

const run = promisify(execFile);

/** The mode of a file in git. The blob of a link says where it leads, and nothing of what is there. */
const FILE = /^100/;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The signatures of the files under a folder's `news`, without reading them.
 * @param folder a hub; absolute. It need not be under git.
 */
export async function fileSignatures(folder: string): Promise<SignatureOf> {
  const [tracked, changed] = await Promise.all([
    git(folder, ['ls-files', '-s', '-z', '--', 'news']),
    git(folder, ['diff-files', '--name-only', '-z', '--relative', '--', 'news']),
  ]);
  const isChanged = new Set(changed);
  const blobs = new Map(
    (changed === undefined ? [] : (tracked ?? [])).flatMap((line) => {
      const [about = '', file = ''] = line.split('\t');
      const [mode = '', blob = '', stage] = about.split(' ');
      const isKnown = FILE.test(mode) && stage === '0' && !isChanged.has(file);
      return isKnown ? [[file, `git ${blob}`] as const] : [];
    }),
  );
  return (file) => blobs.get(file) ?? bySizeAndTime(join(folder, file));
}

function bySizeAndTime(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && `${found.size} ${found.mtimeMs} ${found.ctimeMs}`;
}

/** What git prints, part by part; nothing where there is no git, or no repository. */
async function git(folder: string, args: readonly string[]): Promise<readonly string[] | undefined> {
  try {
    const { stdout } = await run('git', ['-C', folder, ...args], { maxBuffer: MOST_BYTES, encoding: 'utf8' });
    return stdout.split('\0').filter((part) => part !== '');
  } catch {
    return undefined;
  }
}
