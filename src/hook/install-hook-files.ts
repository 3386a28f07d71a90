import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askGitForLine, askGitWhether } from './git-files.ts';
import { hookScript, isOurs, OTHER, type HookProgram } from './hook-script.ts';

/** What was asked for. */
export interface HookAsked {
  /** The hub's folder, absolute. */
  readonly hubFolder: string;
  readonly program: HookProgram;
  readonly remove?: boolean;
  /** Whether somebody else's hook may be moved aside, and run after ours. */
  readonly beside?: boolean;
  readonly print: (words: string) => void;
}

/**
 * Puts the hook into the repository of the hub, or takes it away. Somebody else's hook is never lost.
 * @returns the exit code: 1 when nothing was done, though something was to be.
 * @throws SettingsError when git fails.
 */
export function runHook(asked: HookAsked): number {
  const { hubFolder, print } = asked;
  if (askGitWhether(hubFolder, ['rev-parse', '--is-inside-work-tree']) !== 'true') {
    print(`The hub in "${hubFolder}" is not in git, so there is nothing to watch.`);
    return 1;
  }
  const folder = askGitForLine(hubFolder, ['rev-parse', '--path-format=absolute', '--git-path', 'hooks']);
  return asked.remove ? remove(folder, print) : install(folder, asked);
}

function install(folder: string, { hubFolder, program, beside = false, print }: HookAsked): number {
  const hook = join(folder, 'pre-push');
  const other = join(folder, OTHER);
  const isForeign = existsSync(hook) && !isOurs(readFileSync(hook, 'utf8'));
  if (isForeign && (!beside || existsSync(other))) {
    print(
      existsSync(other)
        ? `Nothing was changed: there is a hook "${hook}" that Freesheet did not make, and another beside it, "${other}". Put the two together first.`
        : `Nothing was changed: there is already a hook "${hook}" that Freesheet did not make. To have both, run\n\n  npm run hook -- --beside\n\nThen yours is called "${OTHER}", and runs after Freesheet's.`,
    );
    return 1;
  }
  mkdirSync(folder, { recursive: true });
  if (isForeign) renameSync(hook, other);
  writeFileSync(hook, hookScript(program, askGitForLine(hubFolder, ['rev-parse', '--show-prefix'])));
  chmodSync(hook, 0o755);
  print(
    `From now on, git looks for personal data before anything of the hub in "${hubFolder}" leaves this computer.\nThe hook is "${hook}"${isForeign ? `; yours is beside it, and runs after it` : ''}. "npm run hook -- --remove" takes it away.`,
  );
  return 0;
}

function remove(folder: string, print: HookAsked['print']): number {
  const hook = join(folder, 'pre-push');
  if (!existsSync(hook) || !isOurs(readFileSync(hook, 'utf8'))) {
    print('Nothing was changed: there is no hook that Freesheet made.');
    return 0;
  }
  rmSync(hook);
  const other = join(folder, OTHER);
  if (existsSync(other)) renameSync(other, hook);
  print(
    `The hook is gone${existsSync(hook) ? ', and yours is back in its place' : ''}. Nobody looks at what leaves this computer now.`,
  );
  return 0;
}
