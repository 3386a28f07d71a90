import type { Account } from '../hub/hub.ts';
import { ON_PAPER } from '../hub/network-name.ts';
import { isInUse } from '../hub/out-of-use.ts';
import { networkById, networkOf } from '../networks/index.ts';
import type { Network } from '../networks/network.ts';
import { settingName } from '../networks/settings.ts';
import type { RunAccount } from './run-account.ts';

/** The hub's accounts for a run, and the settings that enabled ones lack, by the names of their variables. */
export interface RunAccounts {
  readonly accounts: readonly RunAccount[];
  readonly missing: readonly string[];
}

/**
 * Finds each account's network, and its settings in the environment; line breaks that were pasted with them are left out.
 * @param find the network of an account.
 */
export function realAccounts(
  accounts: readonly Account[],
  env: Readonly<Record<string, string | undefined>>,
  find: typeof networkOf = networkOf,
): RunAccounts {
  const found = accounts.map((account) => withSettings(account, find(account), env));
  return {
    accounts: found.map(({ account }) => account),
    missing: found.flatMap(({ account, missing }) => (isInUse(account.account) ? missing : [])),
  };
}

/** The same accounts on paper: no settings, and receipts that count for no other network. */
export function paperAccounts(
  accounts: readonly Account[],
  onPaper: (network: Network) => Network,
): readonly RunAccount[] {
  return accounts.map((account) => {
    const own = networkById(account.network);
    return {
      account,
      ledgerId: `${ON_PAPER}${account.id}`,
      settings: {},
      rehearsal: true,
      ...(own && { network: onPaper(own) }),
    };
  });
}

function withSettings(
  account: Account,
  network: Network | undefined,
  env: Readonly<Record<string, string | undefined>>,
): { readonly account: RunAccount; readonly missing: readonly string[] } {
  if (!network) return { account: { account, ledgerId: account.id }, missing: [] };
  const valueOf = (name: string) => (env[settingName(account.id, name)] ?? '').trim();
  const settings = network.settings.map((name) => [name, valueOf(name)] as const);
  const missing = settings.filter(([, value]) => value === '').map(([name]) => settingName(account.id, name));
  const found = { account, ledgerId: account.id, network };
  return missing.length > 0
    ? { account: found, missing }
    : { account: { ...found, settings: Object.fromEntries(settings) }, missing };
}
