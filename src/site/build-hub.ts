import { join, resolve } from 'node:path';
import { ContentError } from '../hub/content-error.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { buildSettings } from './build-settings.ts';
import { checkedBuild, type BuildSurroundings } from './checked-build.ts';
import { keptForHub } from './kept-for-hub.ts';
import { lastGood } from './last-good.ts';
import { readPublished, writePublished } from './published-files.ts';
import { addWaitingAlerts } from './waiting-alerts-files.ts';

/** What `npm run build` was asked for, besides what stands in the environment. */
export interface BuildOptions {
  /** Milliseconds since 1970. */
  readonly clockMs: number;
  /** The hub as it was at the last commit that could be built, when somebody has checked it out already. */
  readonly lastGood?: string;
  /** Tells whoever runs the build a fact: a step of a workflow. */
  readonly output: (name: 'held' | 'good', value: string) => void;
}

/** The site was built, but for what has a problem: whoever runs the build must tell somebody. */
export const HELD = 4;

/**
 * Builds a hub. When something public has a problem, nothing is built, except that an alert does not wait for it to be
 * mended: it goes, with its file alone, onto the last state that could be built.
 * @returns the exit code: 0 built, 1 not built, 4 built but for what has a problem.
 */
export async function buildHub(options: BuildOptions, around: BuildSurroundings): Promise<number> {
  const outcome = options.lastGood === undefined ? await asItIs(options, around) : 'stopped';
  if (outcome === 'held') options.output('held', 'true');
  if (outcome !== 'stopped') return outcome === 'held' ? HELD : 0;
  if (!(await withAlertsAlone(options, around))) return 1;
  options.output('held', 'true');
  return HELD;
}

async function asItIs({ clockMs }: BuildOptions, around: BuildSurroundings) {
  try {
    return await checkedBuild(buildSettings(around.env, clockMs), around);
  } catch (thrown) {
    if (!(thrown instanceof ContentError)) throw thrown;
    around.log(thrown.message);
    return 'stopped';
  }
}

async function withAlertsAlone(options: BuildOptions, around: BuildSurroundings): Promise<boolean> {
  const folder = hubFolder(undefined, around.env);
  const noted = keptForHub(folder, 'published.json', around.env);
  const published = readPublished(noted);
  const commit = published?.commit;
  if (commit === undefined) return false;
  const given = options.lastGood === undefined ? undefined : resolve(options.lastGood);
  const checkedOut = given === undefined ? await lastGood(folder, commit, around.git) : undefined;
  const good = given ?? checkedOut?.hubFolder;
  // The one who runs the build may be able to get it, and call again.
  options.output('good', commit);
  if (good === undefined) return false;
  try {
    const ledger = around.env['FREESHEET_LEDGER'] || join(folder, 'ledger');
    const env = { ...around.env, FREESHEET_HUB: good, FREESHEET_LEDGER: ledger };
    const settings = buildSettings(env, options.clockMs);
    const alerts = addWaitingAlerts({ hubFolder: folder, good, hub: settings.hub, now: settings.now });
    if (alerts.length === 0) return false;
    around.log(
      `An alert does not wait for that to be mended. The site is built as it was at commit ${commit.slice(0, 7)}, ` +
        `with ${alerts.join(' and ')} alone.`,
    );
    if ((await checkedBuild(settings, around, noted)) === 'stopped') return false;
    writePublished(noted, { items: readPublished(noted)?.items ?? published?.items ?? new Map(), commit });
    return true;
  } finally {
    await checkedOut?.remove();
  }
}
