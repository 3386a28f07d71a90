import type { Account, Hub } from './hub.ts';
import { isListed } from './is-listed.ts';
import { networkName } from './network-name.ts';
import { isInUse } from './out-of-use.ts';

/** An account as people may check that it is ours. */
export interface OfficialAccount {
  /** The network, as people write it: `Bluesky`. */
  readonly network: string;
  /** Its name there, or its address without "https://". */
  readonly handle: string;
  readonly url: string;
  /** The day since which it carries our news: `2026-01-01`. */
  readonly since: string;
}

/** An account that is kept and no longer used. */
export interface ParkedAccount extends Omit<OfficialAccount, 'since'> {
  /** The day on which it was left: `2026-03-01`. */
  readonly left: string;
  /** Where people find us instead. */
  readonly see?: { readonly name: string; readonly url: string };
}

/** Every account of the organisation: those that carry the hub's news, others that are ours, and those that were left. */
export interface OfficialAccounts {
  readonly used: readonly OfficialAccount[];
  readonly others: readonly Omit<OfficialAccount, 'since'>[];
  readonly parked: readonly ParkedAccount[];
}

/** Sorts the accounts of a hub by what residents may expect of them, each in the order of hub.yaml. */
export function officialAccounts({ accounts: all }: Pick<Hub, 'accounts'>): OfficialAccounts {
  const accounts = all.filter(isListed);
  return {
    used: accounts.filter(isInUse).map((account) => ({ ...shownAs(account), since: account.connected })),
    others: accounts.filter((account) => !account.parked && !isInUse(account)).map(shownAs),
    parked: accounts.flatMap((account) =>
      account.parked
        ? [{ ...shownAs(account), left: account.parked.since, see: placeToSee(account.parked.see, accounts) }]
        : [],
    ),
  };
}

function shownAs({ network, handle, url }: Account): Omit<OfficialAccount, 'since'> {
  return { network: networkName(network), handle: handle ?? withoutProtocol(url), url };
}

function placeToSee(see: string | undefined, accounts: readonly Account[]): ParkedAccount['see'] {
  if (see === undefined) return undefined;
  const account = accounts.find(({ id }) => id === see);
  if (!account) return { name: withoutProtocol(see), url: see };
  const { network, handle, url } = shownAs(account);
  return { name: `${handle} on ${network}`, url };
}

function withoutProtocol(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
