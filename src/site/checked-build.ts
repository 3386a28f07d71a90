import { dirname } from 'node:path';
import type { ItemFile } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import type { Instant } from '../news/times.ts';
import type { Git } from '../syndication/git.ts';
import type { BuildSettings } from './build-settings.ts';
import { beginSite } from './build-site.ts';
import { commitOf } from './commit-of.ts';
import { keptForHub } from './kept-for-hub.ts';
import type { lookForProblems as LookForProblems, LookedAt } from './look-for-problems.ts';
import { readPublished, writePublished } from './published-files.ts';

/** What a build is handed by its script. */
export interface BuildSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly newId: () => string;
  readonly log: (line: string) => void;
  readonly git: Git;
}

/** What became of a build: all was built; all but what blocks and is not public yet; nothing, and the last site stands. */
export type BuildOutcome = 'built' | 'held' | 'stopped';

/**
 * Checks a hub, then builds its site: nobody meets the stack of a build tool for a mistake in content. An item that is not
 * public yet and in which something blocks is built as a draft, so that it holds up nothing but itself.
 * @param noted where it is noted what the site holds; beside the other things that are kept for the hub, when left out.
 */
export async function checkedBuild(
  settings: BuildSettings,
  around: BuildSurroundings,
  noted = keptForHub(settings.hubFolder, 'published.json', around.env),
): Promise<BuildOutcome> {
  const { log } = around;
  const { hubFolder, now } = settings;
  const published = readPublished(noted);
  const build = beginSite(settings);
  const looked = await look({ ...settings, newId: around.newId, keep: dirname(noted) }, published).catch(
    (error: unknown) => {
      build.stop();
      throw error;
    },
  );
  const { held, stops, told } = looked;
  if (told !== undefined) log(told);
  if (stops.length > 0) {
    build.stop();
    return 'stopped';
  }
  log(`Building ${settings.hub.title} from ${looked.count} items as it stands at ${now}…`);
  const [result, commit] = await Promise.all([build.go(held), commitOf(hubFolder, around.git)]);
  if (result.notes !== '') log(result.notes);
  if (!result.built) {
    log('The site was not built, and the last good one still stands. What the build said is above.');
    return 'stopped';
  }
  const items = publicItems(looked.items, held, now);
  writePublished(noted, { items, ...(commit !== undefined && { commit }) });
  log(`The site is in ${settings.out}.`);
  return held.length === 0 ? 'built' : 'held';
}

/** Loads all checks only now, while the site is being read in its own process. */
async function look(...asked: Parameters<typeof LookForProblems>): Promise<LookedAt> {
  const { lookForProblems } = await import('./look-for-problems.ts');
  return lookForProblems(...asked);
}

/** What the public knows of now, withdrawn items too. */
function publicItems(
  files: readonly ItemFile[],
  held: readonly string[],
  now: Instant,
): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ file, item }) =>
      item && !held.includes(file) && publicState(item, now) !== 'hidden' ? [[item.id, file] as const] : [],
    ),
  );
}
