import { existsSync } from 'node:fs';
import { safeText } from '../checks/text/safe-text.ts';
import { ContentError } from '../hub/content-error.ts';
import { SettingsError } from '../networks/settings.ts';

/** Exit code for a command that was called wrongly. */
const WRONG_USE = 2;

/**
 * Runs the work of a script: settings at home come from `.env`, a mistake of a person is told in words and without
 * a stack or anybody's personal data, and the process ends with the code that the work returns.
 * @param help printed for `--help` and after a wrong use.
 * @param work given the arguments; returns the exit code.
 */
export async function runScript(
  help: string,
  work: (args: string[]) => number | Promise<number>,
): Promise<void> {
  const args = process.argv.slice(2);
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (args.includes('--help')) {
    console.log(help);
    return;
  }
  try {
    process.exitCode = await work(args);
  } catch (error) {
    if (isWrongUse(error)) {
      console.error(`${error.message}\n\n${help}`);
      process.exitCode = WRONG_USE;
    } else if (error instanceof ContentError || error instanceof SettingsError) {
      console.error(safeText(error.message));
      process.exitCode = 1;
    } else throw error;
  }
}

/** What `parseArgs` of Node throws for an option that is not there, or lacks its value. */
function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
