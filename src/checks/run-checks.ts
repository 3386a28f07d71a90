import { allowedBy, judgeAllowances } from './allow.ts';
import type { Check } from './check.ts';
import type { Facts } from './facts.ts';
import { inOrder, type Allowed, type Found, type Problem } from './problem.ts';
import { wordsOf, type Words } from './words.ts';

/** What checks found: what stands, and what somebody let pass with a reason. Both in the order of their places. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly allowed: readonly Allowed[];
}

/** Runs checks on a hub, and takes out what its files allow. */
export function runChecks(facts: Facts, checks: readonly Check[]): Checked {
  const words = [...facts.items, ...facts.pages].map((file) => wordsOf(file, facts));
  return withAllowances(facts, checks, [...checks.flatMap((check) => ofCheck(check, facts, words))]);
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

function ofCheck(check: Check, facts: Facts, words: readonly Words[]): readonly Problem[] {
  const found = 'inHub' in check ? check.inHub(facts) : words.flatMap((one) => check.inWords(one));
  return named(check, found);
}

/** What a check found, with its name. */
export function named({ name }: Pick<Check, 'name'>, found: readonly Found[]): readonly Problem[] {
  return found.map((one) => ({ ...one, check: name }));
}
