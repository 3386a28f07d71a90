import { NetworkError, type Price } from '../networks/network.ts';
import type { Instant } from '../news/times.ts';
import type { Journal } from './journal.ts';
import type { RunAccount } from './run-account.ts';
import type { Run } from './run.ts';

const DOLLAR = 1_000_000;

/**
 * Puts the price of each call on an account's bill before the call is made, and lets none be made that the month's budget
 * in hub.yaml does not reach for. The bill is in the ledger, so every run knows it; what was put on it for a call that
 * then failed stays on it, so that it is never too low. A month is one of UTC.
 */
export function spending(
  { account, ledgerId }: Pick<RunAccount, 'account' | 'ledgerId'>,
  {
    ledger,
    now,
    random,
    journal,
  }: Pick<Run, 'ledger' | 'now' | 'random'> & { readonly journal: Pick<Journal, 'recordAccount'> },
): (price: Price) => Promise<void> {
  const { id, budget } = account;
  return async ({ micros, what }) => {
    const at = now();
    if (budget === undefined) {
      throw new NetworkError(
        'unauthorised',
        `Posts to "${id}" cost money, and hub.yaml says no budget for it, so nothing was sent. Write "budget:" under the account: US dollars a month, as in 5.`,
      );
    }
    const spent = spentIn(at.slice(0, MONTH), ledger, ledgerId);
    if (spent + micros > budget * DOLLAR) {
      throw new NetworkError(
        'later',
        `The budget of "${id}" for this month does not reach for ${what} (${dollars(micros)}): ${dollars(spent)} of ${dollars(budget * DOLLAR)} are spent. Nothing was sent. Raise "budget" in hub.yaml, or wait for the next month.`,
        { retryAt: nextMonth(at) },
      );
    }
    if (micros === 0) return;
    if (
      !journal.recordAccount({
        version: 1,
        kind: 'spent',
        account: ledgerId,
        attempt: random(),
        at,
        micros,
        what,
      })
    ) {
      throw new NetworkError(
        'later',
        'The ledger could not be written, so nothing that costs money was sent.',
      );
    }
  };
}

/** What an account spent in a month, `2026-11`, in millionths of a dollar. */
export function spentIn(
  month: string,
  { readAccounts }: Pick<Run['ledger'], 'readAccounts'>,
  ledgerId: string,
): number {
  return readAccounts()
    .flatMap((event) => (event.kind === 'spent' && event.account === ledgerId ? [event] : []))
    .filter(({ at }) => at.startsWith(month))
    .reduce((sum, { micros }) => sum + micros, 0);
}

/** Millionths as people write them: `$0.20`, `$0.015`. */
export function dollars(micros: number): string {
  const exact = (micros / DOLLAR).toFixed(3);
  return `$${exact.endsWith('0') ? exact.slice(0, -1) : exact}`;
}

const MONTH = '2026-11'.length;

function nextMonth(at: Instant): Instant {
  const [year = 0, month = 0] = at.split('-').map(Number);
  return `${new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 19)}Z`;
}
