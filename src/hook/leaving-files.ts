import { SettingsError } from '../networks/settings.ts';
import { askGit, askGitWhether } from './git-files.ts';
import type { Push } from './push.ts';

/** A commit that would leave. */
export interface Leaving {
  readonly commit: string;
  /** When it was made: `2026-11-22`. */
  readonly day: string;
  readonly message: string;
  /** The files that it makes or changes, as they are in it. */
  readonly files: readonly LeavingFile[];
}

/** One version of a file. */
export interface LeavingFile {
  /** From the top of the repository. */
  readonly path: string;
  /** By which git knows what is in it. */
  readonly blob: string;
}

/** Marks between the parts of what git prints of a commit: characters that nobody types. */
const [BEGIN, PART, END] = ['\u0001', '\u0002', '\u0003'] as const;
const COMMIT = new RegExp(`${BEGIN}(\\w+)${PART}(\\S*)${PART}([^${END}]*)${END}([^${BEGIN}]*)`, 'g');

/** What became of a file in a commit: its modes, then its contents, the last of each as it is now; then its path. */
const CHANGE = /:+(?:\d{6} )+(\d{6}) (?:[\da-f]{40,64} )+([\da-f]{40,64}) [A-Z]+\0([^\0]+)/g;

/** The same whatever somebody has set in git: each file with its contents, of merges too, and nothing in colour. */
const HOW =
  '--raw -z -c --no-renames --no-abbrev --reverse --no-show-signature --no-color --no-relative --encoding=UTF-8'.split(
    ' ',
  );

/** Files, and links to files; not folders that are repositories of their own. */
const FILE_MODE = /^1[02]/;

/**
 * The commits that a push would bring to a remote which has none of them yet, oldest first. Of a merge, what is in it and in
 * neither of its sides.
 * @param top the repository's folder.
 * @param remote its name, or its address when it has no name here.
 * @throws SettingsError when git fails.
 */
export function commitsLeaving(top: string, push: Push, remote: string): readonly Leaving[] {
  const format = `--format=${BEGIN}%H${PART}%cs${PART}%B${END}`;
  const printed = askGit(top, [
    '--no-replace-objects',
    '-c',
    'log.showRoot=true',
    'log',
    format,
    ...HOW,
    push.newest,
    ...notThere(top, push, remote),
    '--',
  ]).toString('utf8');
  return [...printed.matchAll(COMMIT)].map(([, commit = '', day = '', message = '', changes = '']) => ({
    commit,
    day,
    message,
    files: [...changes.matchAll(CHANGE)]
      .filter(([, mode = '']) => FILE_MODE.test(mode))
      .map(([, , blob = '', path = '']) => ({ path, blob })),
  }));
}

/** The commits that the remote has, for git to leave out. */
export function notThere(top: string, { before }: Push, remote: string): readonly string[] {
  const isKnown =
    before !== undefined && askGitWhether(top, ['cat-file', '-e', `${before}^{commit}`]) !== undefined;
  return ['--not', ...(isKnown ? [before] : []), `--remotes=${remote}`];
}

/** What is in files, by their blobs. @throws SettingsError when git fails. */
export function readBlobs(top: string, blobs: readonly string[]): ReadonlyMap<string, Buffer> {
  const all = [...new Set(blobs)];
  if (all.length === 0) return new Map();
  const printed = askGit(top, ['--no-replace-objects', 'cat-file', '--batch'], `${all.join('\n')}\n`);
  const read = new Map<string, Buffer>();
  for (let at = 0; at < printed.length;) {
    const line = printed.indexOf('\n', at);
    const [blob = '', , size] = printed.toString('utf8', at, line).split(' ');
    if (size === undefined) throw new SettingsError([], `git has lost what is in ${blob}. Run "git fsck".`);
    const start = line + 1;
    read.set(blob, printed.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return read;
}
