import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a folder lies in git. */
export interface Repository {
  /** The folder that is checked out, absolute. */
  readonly root: string;
  /** The folder asked about, from `root`, with forward slashes; empty for `root` itself. */
  readonly path: string;
}

/** The repository that a folder is part of; nothing when it is in none. A checkout of its own inside another counts as its own. */
export function repositoryOf(folder: string): Repository | undefined {
  const from = resolve(folder);
  for (let root = from; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return { root, path: relative(root, from).split(sep).join('/') };
    if (root === dirname(root)) return undefined;
  }
}

/** Of these paths from `root`, files and folders, those that git knows; all of them where git cannot be asked. */
export function knownToGit(root: string, paths: readonly string[]): readonly string[] {
  const listed = spawnSync('git', ['-C', root, '--literal-pathspecs', 'ls-files', '-z', '--', ...paths], {
    encoding: 'utf8',
  });
  if (listed.status !== 0) return paths;
  const known = listed.stdout.split('\0');
  return paths.filter((path) => known.some((name) => name === path || name.startsWith(`${path}/`)));
}
