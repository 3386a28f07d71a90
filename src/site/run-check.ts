import { join, relative, sep } from 'node:path';
import { missingGlyphs } from '../cards/glyphs.ts';
import { checkHub } from '../checks/check-hub.ts';
import { describeProblems, stopsTheBuild } from '../checks/describe-problems.ts';
import { blocks } from '../checks/problem.ts';
import { safeText, secretsIn } from '../checks/text/safe-text.ts';
import { annotations } from '../github/annotations.ts';
import { ContentError } from '../hub/content-error.ts';
import { readHub } from '../hub/hub-files.ts';
import type { Hub } from '../hub/hub.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { momentOf } from './moment.ts';

/** What `npm run check` was asked for. */
export interface CheckOptions {
  readonly hub?: string;
  readonly ledger?: string;
  /** Whether to show what is wrong in items that are not public yet. */
  readonly private?: boolean;
  /** `github`: problems as annotations too. */
  readonly format?: string;
}

/** What a check is handed by its script. */
export interface CheckSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly clockMs: number;
  readonly newId: () => string;
  readonly log: (line: string) => void;
}

/** A run of `npm run check`. @returns its exit code. @throws ContentError when hub.yaml is wrong. */
export async function runCheck(options: CheckOptions, around: CheckSurroundings): Promise<number> {
  const { env, clockMs, newId, log } = around;
  if (options.format !== undefined && options.format !== 'github') {
    log(`--format ${options.format} is not known: write github, or leave it out.`);
    return 2;
  }
  const folder = hubFolder(options.hub, env);
  const top = env['GITHUB_WORKSPACE'] || process.cwd();
  const prefix = relative(top, join(folder, '_')).split(sep).join('/').slice(0, -1);
  const hub = readNamingFaults(folder, (error) => {
    const faults = error.faults.map(({ file, position, what, instead }) => {
      const secrets = secretsIn(`${what} ${instead}`);
      return blocks(file, position, safeText(what, secrets), safeText(instead, secrets));
    });
    if (options.format === 'github') log(annotations(faults, prefix));
  });
  const report = await checkHub({
    hubFolder: folder,
    hub,
    now: momentOf(hub, env, clockMs),
    ledger: options.ledger ?? (env['FREESHEET_LEDGER'] || join(folder, 'ledger')),
    missingGlyphs,
    newId,
    showHidden: options.private,
  });
  if (options.format === 'github' && report.problems.length > 0) log(annotations(report.problems, prefix));
  log(describeProblems(report));
  return stopsTheBuild(report) ? 1 : 0;
}

/** Reads hub.yaml; its faults are named before they end the run. */
function readNamingFaults(folder: string, name: (error: ContentError) => void): Hub {
  try {
    return readHub(folder);
  } catch (thrown) {
    if (thrown instanceof ContentError) name(thrown);
    throw thrown;
  }
}
