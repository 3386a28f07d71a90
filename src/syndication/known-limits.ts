import { accountFacts } from '../ledger/account-facts.ts';
import type { Ledger } from './ledger-files.ts';
import type { RunAccount } from './run-account.ts';

/** Accounts with the limits of their own servers, where the ledger has them. */
export function knownLimits(
  accounts: readonly RunAccount[],
  { readAccounts }: Pick<Ledger, 'readAccounts'>,
): readonly RunAccount[] {
  const events = readAccounts();
  return accounts.map((account) => {
    const { says } = accountFacts(events, account.ledgerId);
    const limits = says && account.network?.limitsAt?.(says);
    return limits ? { ...account, limits } : account;
  });
}
