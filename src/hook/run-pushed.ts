import { resolve } from 'node:path';
import { SettingsError } from '../networks/settings.ts';
import { describeLeaks } from './describe-leaks.ts';
import { findLeaks, type Repository } from './find-leaks-files.ts';
import { askGitForLine, askGitWhether } from './git-files.ts';
import { notThere } from './leaving-files.ts';
import { readPushes, type Push } from './push.ts';

/** What the hook hands over. */
export interface Pushed {
  /** What git tells its hook. */
  readonly lines: string;
  /** The remote's name, or its address. */
  readonly remote: string;
  /** Where the hub lies in the repository: `content/`. */
  readonly hub: string;
  /** Any folder of the repository. */
  readonly here: string;
  readonly print: (words: string) => void;
}

/** Looks at all that is about to leave, and says what may not. @returns 0 when all of it may go; 1 when git has to stop. */
export async function runPushed(pushed: Pushed): Promise<number> {
  try {
    const said = await wordsOf(pushed);
    said.forEach(pushed.print);
    return said.length === 0 ? 0 : 1;
  } catch (thrown) {
    if (!(thrown instanceof SettingsError)) throw thrown;
    pushed.print(`Nothing was pushed, because nobody could look for personal data: ${thrown.message}`);
    return 1;
  }
}

/** What is to be said of each branch that may not go. @throws SettingsError when git fails, so that nobody can tell. */
async function wordsOf({ lines, remote, hub, here }: Pushed): Promise<readonly string[]> {
  const pushes = readPushes(lines);
  if (pushes.length === 0) return [];
  const repository = { top: resolve(askGitForLine(here, ['rev-parse', '--show-toplevel'])), hub, remote };
  const said: string[] = [];
  for (const push of pushes) {
    const leaks = await findLeaks(push, repository);
    if (leaks.length > 0) said.push(describeLeaks(leaks, { hub, ...wayOut(push, repository) }));
  }
  return said;
}

/** From where the commits of a branch can be made anew. */
function wayOut(
  push: Push,
  { top, remote }: Repository,
): { readonly branch?: string; readonly base?: string } {
  const current = askGitWhether(top, ['symbolic-ref', '-q', 'HEAD']);
  const isOther = push.ref.startsWith('refs/heads/') && push.ref !== current;
  const listed = askGitForLine(top, [
    'rev-list',
    '--boundary',
    push.newest,
    ...notThere(top, push, remote),
    '--',
  ]);
  const edges = listed.split('\n').flatMap((line) => (line.startsWith('-') ? [line.slice(1)] : []));
  const base =
    edges.length > 1
      ? askGitForLine(top, ['merge-base', '--independent', ...edges]).split('\n')[0]
      : edges[0];
  return {
    ...(isOther && { branch: push.ref.replace('refs/heads/', '') }),
    ...(base !== undefined && { base }),
  };
}
