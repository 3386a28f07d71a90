import type { AccountEventOf } from '../../ledger/account-event.ts';
import type { RunAccount } from '../run-account.ts';
import { credentialOf } from './proof.ts';

/**
 * When the password or token of an account ends, a moment or a day: by its network, else by the ledger, which knows it of
 * those that we made, else by hub.yaml.
 * @param said what its network says.
 */
export function tokenEnd(
  runAccount: RunAccount,
  renewed: readonly AccountEventOf<'renewed'>[] = [],
  said?: string,
): string | undefined {
  if (said !== undefined) return said;
  const credential = credentialOf(runAccount);
  return renewed.findLast((event) => event.credential === credential)?.ends ?? runAccount.account.tokenEnds;
}
