import { spawnSync } from 'node:child_process';
import { safeText } from '../checks/text/safe-text.ts';
import { SettingsError } from '../networks/settings.ts';

/**
 * Asks git, and waits for its answer.
 * @param cwd any folder of the repository.
 * @throws SettingsError with git's own words when it fails, or is not there.
 */
export function askGit(cwd: string, args: readonly string[], input = ''): Buffer {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, input, maxBuffer: Infinity });
  if (status === 0) return stdout;
  const words = error ? error.message : stderr.toString('utf8').trim();
  throw new SettingsError(
    [],
    `git ${args.find((word) => /^[a-z-]+$/.test(word) && !word.startsWith('-')) ?? ''} did not work: ${safeText(words)}`,
  );
}

/** The same as one line of text. */
export function askGitForLine(cwd: string, args: readonly string[]): string {
  return askGit(cwd, args).toString('utf8').trim();
}

/** The same, or nothing where git says no. */
export function askGitWhether(cwd: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd, maxBuffer: Infinity });
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}
