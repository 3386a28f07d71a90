import { accountFacts } from '../ledger/account-facts.ts';
import type { Ledger } from './ledger-files.ts';
import type { RunAccount } from './run-account.ts';

/** Accounts with what the ledger has of them: the limits of their own servers, and whether a person has proved them. */
export function knownAccounts(
  accounts: readonly RunAccount[],
  { readAccounts }: Pick<Ledger, 'readAccounts'>,
): readonly RunAccount[] {
  const events = readAccounts();
  return accounts.map((account) => {
    const { says, proved } = accountFacts(events, account.ledgerId);
    const limits = says && account.network?.limitsAt?.(says);
    const unproved = account.network?.provedFirst && !proved;
    return { ...account, ...(limits && { limits }), ...(unproved && { unproved }) };
  });
}
