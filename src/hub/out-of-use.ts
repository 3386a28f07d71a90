import type { Account } from './hub.ts';

/** Why nothing is posted to an account, as the end of "the account is …"; nothing for one that is in use. */
export function outOfUse({
  enabled,
  parked,
}: Pick<Account, 'enabled' | 'parked'>): 'parked' | 'switched off' | undefined {
  if (parked) return 'parked';
  return enabled ? undefined : 'switched off';
}

/** Whether posts go to an account: it is neither switched off nor parked. */
export function isInUse(account: Pick<Account, 'enabled' | 'parked'>): boolean {
  return outOfUse(account) === undefined;
}
