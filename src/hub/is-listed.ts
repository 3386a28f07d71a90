import type { Account } from './hub.ts';

/** Networks on which nobody but colleagues reads along. */
const FOR_COLLEAGUES: ReadonlySet<string> = new Set(['webhook']);

/** Whether residents are shown an account among those of the organisation. */
export function isListed({ network, listed }: Pick<Account, 'network' | 'listed'>): boolean {
  return listed ?? !FOR_COLLEAGUES.has(network);
}

/** Whether an address in the ledger is a page that shows the post itself, for residents: an email has none. */
export function isPageOfPost(accounts: readonly Account[], account: string, url: string): boolean {
  const own = accounts.find(({ id }) => id === account);
  return !own || (isListed(own) && url !== own.url);
}
