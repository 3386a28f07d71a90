import { readHub } from '../hub/hub-files.ts';
import { hubFolder } from '../hub/which-hub.ts';
import { readItemFiles } from '../news/item-files.ts';
import { readPageFiles } from '../news/page-files.ts';
import { instantFromMs } from '../news/times.ts';
import { PATIENCE } from '../strangers/ask.ts';
import { publicFetch, publicGate, type Gate, type Resolve } from '../strangers/public-fetch.ts';
import type { Surroundings } from '../syndication/surroundings.ts';
import { checkLinks } from './check-links.ts';
import { describeLinks } from './describe-links.ts';
import { loadMemory, memoryFile, saveMemory } from './memory-files.ts';
import type { LinkOptions } from './options.ts';
import { outsideLinks } from './outside-links.ts';

/** How long other people's servers may keep a run, in milliseconds: then the rest is left to another one. */
const LONGEST = 15 * 60_000;

/** What a run is handed by its script. */
export type LinkSurroundings = Pick<Surroundings, 'env' | 'clock' | 'momentOf' | 'print' | 'sleep'> & {
  readonly resolve: Resolve;
  /** Where Freesheet keeps its own things. */
  readonly ownFolder: string;
  /** For tests: what may be reached, and how long one call may take. */
  readonly gate?: Gate;
  readonly patience?: number;
};

/** A run of `npm run check:links`. @returns its exit code. @throws ContentError when hub.yaml is wrong. */
export async function runCheckLinks(options: LinkOptions, around: LinkSurroundings): Promise<number> {
  const { env, clock, print, resolve, ownFolder } = around;
  const folder = hubFolder(options.hub, env);
  const hub = readHub(folder);
  const started = clock();
  const shown = { hub, items: readItemFiles(folder, hub), pages: readPageFiles(folder) };
  const links = outsideLinks({ ...shown, now: options.now ?? around.momentOf(hub, env, started) });
  if (hub.demo) {
    print(`Links to other websites: ${links.length}. This hub is a demonstration, so nobody is asked.`);
    return 0;
  }
  const file = memoryFile(ownFolder, hub);
  await using strangers = publicFetch(around.gate ?? publicGate(resolve));
  const checked = await checkLinks({
    hub,
    links,
    memory: loadMemory(file),
    now: options.now ?? instantFromMs(started),
    most: options.most,
    patience: around.patience ?? PATIENCE,
    fetch: strangers.fetch,
    clock,
    wait: around.sleep,
    isLate: () => clock() - started > LONGEST,
  });
  saveMemory(file, checked.memory);
  print(describeLinks(checked));
  return checked.told.some(({ dead }) => dead) ? 1 : 0;
}
