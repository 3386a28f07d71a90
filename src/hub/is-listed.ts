import type { Account } from './hub.ts';
import { isInUse } from './out-of-use.ts';

/** Networks on which nobody but colleagues reads along. */
const FOR_COLLEAGUES: ReadonlySet<string> = new Set(['webhook']);

/** Networks by which news goes to a list: a way to subscribe, and no account to follow. */
const BY_EMAIL: ReadonlySet<string> = new Set(['govuk-notify', 'smtp']);

/** Whether residents are shown an account among those of the organisation. */
export function isListed({ network, listed }: Pick<Account, 'network' | 'listed'>): boolean {
  return listed ?? !(FOR_COLLEAGUES.has(network) || BY_EMAIL.has(network));
}

/** Where residents join a list of news by email: the addresses of such accounts that are in use. */
export function emailLists(accounts: readonly Account[]): readonly string[] {
  return accounts
    .filter(({ network, listed }) => BY_EMAIL.has(network) && listed !== false)
    .flatMap((account) => (isInUse(account) ? [account.url] : []));
}

/** Whether an address in the ledger is a page that shows the post itself, for residents: an email has none. */
export function isPageOfPost(accounts: readonly Account[], account: string, url: string): boolean {
  const own = accounts.find(({ id }) => id === account);
  return !own || (isListed(own) && url !== own.url);
}
