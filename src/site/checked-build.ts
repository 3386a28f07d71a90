import { missingGlyphs } from '../cards/glyphs.ts';
import { checkHub } from '../checks/check-hub.ts';
import { describeForBuild, stopsTheBuild } from '../checks/describe-problems.ts';
import type { BuildSettings } from './build-settings.ts';
import { buildSite } from './build-site.ts';

/** What a build is handed by its script. */
export interface BuildSurroundings {
  readonly newId: () => string;
  readonly log: (line: string) => void;
}

/**
 * Checks a hub, then builds its site: nobody meets the stack of a build tool for a mistake in content.
 * @returns whether the site was built; if not, the reason is printed and the last good site still stands.
 */
export async function checkedBuild(settings: BuildSettings, around: BuildSurroundings): Promise<boolean> {
  const { log } = around;
  const report = await checkHub({ ...settings, ...around, missingGlyphs });
  if (report.problems.length > 0) log(describeForBuild(report));
  if (stopsTheBuild(report)) return false;
  log(`Building ${settings.hub.title} from ${report.items} items as it stands at ${settings.now}…`);
  const result = await buildSite(settings);
  if (result.notes !== '') log(result.notes);
  if (!result.built) {
    log('The site was not built, and the last good one still stands. What the build said is above.');
  }
  return result.built;
}
