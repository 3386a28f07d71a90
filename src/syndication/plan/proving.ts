import type { Progress } from '../../ledger/fold.ts';
import type { RunAccount } from '../run-account.ts';
import type { Situation } from './situation.ts';
import type { Decision } from './step.ts';

/** States in which an account has, or had, a post. */
const BEGUN: ReadonlySet<Progress['state']> = new Set(['open', 'posted', 'unsure', 'gone', 'deleted']);

/**
 * One post goes to an account that shows posts to its makers only until it is approved, and no other before a person has
 * opened that one where nobody is signed in. Alerts go all the same. @returns what becomes of a decision to publish.
 */
export function provingOf({ progress }: Pick<Situation, 'progress'>) {
  const begun = new Set<string>();
  for (const past of progress.values()) {
    for (const { account, state } of past) if (BEGUN.has(state)) begun.add(account);
  }
  return (
    decision: Decision,
    { account, ledgerId, network, unproved }: RunAccount,
    urgent: boolean,
  ): Decision => {
    if (decision.action !== 'publish' || !unproved) return decision;
    if (urgent || !begun.has(ledgerId)) {
      begun.add(ledgerId);
      return decision;
    }
    return {
      action: 'hold',
      reason: `Held: nobody has proved yet that readers can see what is posted to ${network?.name}. "npm run accounts" names the first post. Open it in a private window; if you can read it, run "npm run accounts -- --confirm ${account.id} --by <your role>".`,
      owed: false,
    };
  };
}
