import { type ContentFault } from '../../hub/content-error.ts';
import { withoutHiddenReasons, withoutHiddenWords } from './hidden-files.ts';
import { CHECKS } from '../index.ts';
import { blocks, inOrder, type Problem } from '../problem.ts';
import { runHubChecks, withAllowances, type Checked } from './run-checks.ts';
import { wordProblems } from './word-problems-files.ts';
import { withoutPersonalData } from './without-personal-data.ts';

import { readFacts, type FactsRead, type HubToCheck } from './facts-files.ts';

/** What was found: how many items were read, every problem in the order of their places, and what was let pass. */
export interface CheckReport extends Checked {
  readonly items: number;
}

/** Reads a hub and runs every check on it. */
export async function checkHub(settings: HubToCheck): Promise<CheckReport> {
  return checkFacts(settings, await readFacts(settings));
}

/** Runs every check on what is known of a hub. */
export async function checkFacts(settings: HubToCheck, facts: FactsRead): Promise<CheckReport> {
  const inWords = await wordProblems(facts, settings);
  const checks = facts.stopping ? CHECKS.filter(({ severity }) => severity === 'blocks') : CHECKS;
  const found = [...runHubChecks(facts, checks), ...inWords];
  const { problems, allowed } = withAllowances(facts, CHECKS, found);
  const stopped = problems.filter(({ severity }) => severity === 'blocks').map(({ file }) => file);
  facts.keep(facts.items, new Set(stopped));
  const isAsked = ({ file }: { readonly file: string }) =>
    settings.only === undefined || settings.only.has(file);
  const all = inOrder([...problems, ...facts.ledgerFaults.map(ofLedger)])
    .filter(isAsked)
    .filter(({ severity }) => !facts.stopping || severity === 'blocks');
  const report = { items: facts.items.filter(isAsked).length };
  const letPass = allowed.filter(isAsked);
  const told = settings.showHidden
    ? { problems: all, allowed: letPass }
    : { problems: withoutHiddenWords(all, facts), allowed: withoutHiddenReasons(letPass, facts) };
  return { ...report, ...withoutPersonalData(told, facts) };
}

function ofLedger({ file, position, what, instead }: ContentFault): Problem {
  return { ...blocks(file, position, what, instead), check: 'ledger' };
}
