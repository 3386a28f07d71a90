import { allowedBy, judgeAllowances } from './allow.ts';
import type { Check } from '../check.ts';
import type { Facts } from '../facts.ts';
import { inOrder, type Allowed, type Found, type Problem } from '../problem.ts';
import { looksAt } from './word-checks.ts';
import { wordsOf } from '../words.ts';

/** What checks found: what stands, and what somebody let pass with a reason. Both in the order of their places. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly allowed: readonly Allowed[];
}

/** Runs checks on a hub, and takes out what its files allow. */
export function runChecks(facts: Facts, checks: readonly Check[]): Checked {
  const words = [...facts.items, ...facts.pages].map((file) => wordsOf(file, facts));
  const inWords = checks.flatMap((check) =>
    'inWords' in check
      ? named(check, words.filter((one) => looksAt(check, one, facts.now)).flatMap(check.inWords))
      : [],
  );
  return withAllowances(facts, checks, [...runHubChecks(facts, checks), ...inWords]);
}

/** What the checks find that look at all that is known of a hub. */
export function runHubChecks(facts: Facts, checks: readonly Check[]): readonly Problem[] {
  const anew = { ...facts, items: facts.items.filter(({ judged }) => !judged) };
  return checks.flatMap((check) =>
    'inHub' in check ? named(check, check.inHub(check.alone && facts.stopping ? anew : facts)) : [],
  );
}

/** Everything found → what stands, and what was let pass. */
export function withAllowances(
  facts: Pick<Facts, 'items' | 'pages'>,
  checks: readonly Check[],
  found: readonly Problem[],
): Checked {
  const files = [...facts.items, ...facts.pages];
  const { allowed, standing } = allowedBy(files, checks, found);
  return {
    problems: inOrder([...standing, ...judgeAllowances(files, checks, found)]),
    allowed: inOrder(allowed),
  };
}

function named({ name }: Pick<Check, 'name'>, found: readonly Found[]): readonly Problem[] {
  return found.map((one) => ({ ...one, check: name }));
}
