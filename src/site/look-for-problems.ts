import { missingGlyphs } from '../cards/lettering.ts';
import { checkFacts } from '../checks/run/check-hub.ts';
import { describeForBuild } from '../checks/run/describe-problems.ts';
import { readFacts, type HubToCheck } from '../checks/run/facts-files.ts';
import { holdBack, type HoldBack } from './hold-back.ts';
import type { ItemFile } from '../news/item-files.ts';
import type { Published } from './published-files.ts';

/** What a build's checks came to. */
export interface LookedAt extends HoldBack {
  readonly items: readonly ItemFile[];
  /** How many items there are. */
  readonly count: number;
  /** What staff should read; nothing where nothing was found. */
  readonly told?: string;
}

/** Looks for what stops a build, in a module of its own: all checks are loaded only once the site is being read. */
export async function lookForProblems(
  hub: Omit<HubToCheck, 'missingGlyphs'>,
  published: Published | undefined,
): Promise<LookedAt> {
  const toCheck = { ...hub, missingGlyphs, stopping: true };
  const facts = await readFacts(toCheck);
  const report = await checkFacts(toCheck, facts);
  const { held, stops } = holdBack(report.problems, facts.items, { published, now: hub.now });
  const told = describeForBuild(report, stops.length > 0 ? [] : held);
  return {
    held,
    stops,
    items: facts.items,
    count: report.items,
    ...(report.problems.length > 0 && { told }),
  };
}
