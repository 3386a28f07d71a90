import type { Progress } from '../../ledger/fold.ts';
import type { RunAccount } from '../run-account.ts';
import { nothing, type Decision } from './step.ts';

/** What must be known before anything else: whether a post that was begun is public. */
export function undecided(
  item: string,
  { ledgerId }: RunAccount,
  past: readonly Progress[],
): Decision | undefined {
  if (past.some(({ state }) => state === 'unsure')) {
    return nothing(
      `Nobody knows whether it is public. Look at the account; then run "npm run settle -- ${item} ${ledgerId} posted <address of the post> --by <your role>" or "npm run settle -- ${item} ${ledgerId} not-posted --by <your role>".`,
      true,
    );
  }
  return past.some(({ state }) => state === 'open')
    ? {
        action: 'look-first',
        reason: 'An earlier run did not finish: looks on the network first.',
        owed: true,
      }
    : undefined;
}
