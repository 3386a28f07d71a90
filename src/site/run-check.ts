import { dirname, join, relative, sep } from 'node:path';
import { missingGlyphs } from '../cards/lettering.ts';
import { checkHub } from '../checks/run/check-hub.ts';
import { describeProblems, stopsTheBuild } from '../checks/run/describe-problems.ts';
import { blocks } from '../checks/problem.ts';
import { safeText, secretsIn } from '../checks/text/safe-text.ts';
import { annotations } from '../github/annotations.ts';
import { beforeOf, changedFiles } from '../github/changed-files.ts';
import { ContentError } from '../hub/content-error.ts';
import { readHub } from '../hub/hub-files.ts';
import type { Hub } from '../hub/hub.ts';
import { hubFolder } from '../hub/which-hub.ts';
import type { Git } from '../syndication/git.ts';
import { keptForHub } from './kept-for-hub.ts';
import { momentOf } from './moment.ts';

/** What `npm run check` was asked for. */
export interface CheckOptions {
  readonly hub?: string;
  readonly ledger?: string;
  /** Whether to show what is wrong in items that are not public yet. */
  readonly private?: boolean;
  /** `github`: problems as annotations too. `json`: everything as data, and nothing else. */
  readonly format?: string;
  /** Whether to look only at what differs from `base`. */
  readonly changed?: boolean;
  /** The branch that is published, `main`. */
  readonly base?: string;
}

/** What a check is handed by its script. */
export interface CheckSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  readonly clockMs: number;
  readonly newId: () => string;
  readonly log: (line: string) => void;
  readonly git: Git;
}

/** A run of `npm run check`. @returns its exit code. @throws ContentError when hub.yaml is wrong. */
export async function runCheck(options: CheckOptions, around: CheckSurroundings): Promise<number> {
  const { env, clockMs, newId, log } = around;
  if (options.format !== undefined && !['github', 'json'].includes(options.format)) {
    log(`--format ${options.format} is not known: write github or json, or leave it out.`);
    return 2;
  }
  const folder = hubFolder(options.hub, env);
  const asked = options.changed === true || options.base !== undefined;
  const only = options.changed ? await changedFiles(folder, options.base, around.git) : undefined;
  if (options.changed && only === undefined) {
    const base = options.base ?? 'main';
    log(`git cannot compare this with "${base}": fetch that branch, or name another after --base.`);
    return 1;
  }
  const top = env['GITHUB_WORKSPACE'] || process.cwd();
  const before = asked ? await beforeOf(folder, options.base, around.git) : undefined;
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
    keep: dirname(keptForHub(folder, 'checks.json', env)),
    ...(only && { only }),
    ...(before && { before }),
  });
  const code = stopsTheBuild(report) ? 1 : 0;
  if (options.format === 'json') {
    log(JSON.stringify({ ...report, problems: report.problems, stops: code === 1 }, null, 2));
    return code;
  }
  if (options.format === 'github' && report.problems.length > 0) log(annotations(report.problems, prefix));
  log(describeProblems(report));
  return code;
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
