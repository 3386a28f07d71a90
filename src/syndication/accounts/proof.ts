import { createHash } from 'node:crypto';
import type { AccountEventOf } from '../../ledger/account-event.ts';
import type { Identity } from '../../networks/network.ts';
import type { RunAccount } from '../run-account.ts';

/** Digits of a hash that tell one password from the next, and from which none can be had back. */
const DIGITS = 12;

/** Which password or token an account uses: 12 hexadecimal digits over the account's id and all its settings. */
export function credentialOf({ account, settings = {} }: Pick<RunAccount, 'account' | 'settings'>): string {
  const sorted = Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([account.id, sorted]))
    .digest('hex')
    .slice(0, DIGITS);
}

/** The event that says that a person opened a post of the account where nobody is signed in. */
export function proofOf(
  account: RunAccount,
  { id }: Pick<Identity, 'id'>,
  opened: Pick<AccountEventOf<'proved'>, 'url' | 'by' | 'at' | 'attempt'>,
): AccountEventOf<'proved'> {
  const credential = credentialOf(account);
  return { version: 1, kind: 'proved', account: account.ledgerId, identity: id, credential, ...opened };
}

/**
 * Whether the last proof of an account still holds: `never` proved, proved as `another` account of the network, or with
 * other `settings`. Those that we made ourselves from the ones that were proved are not other ones.
 * @param renewed each time that its password or token was made anew.
 */
export function stateOfProof(
  account: RunAccount,
  { id }: Pick<Identity, 'id'>,
  proved: AccountEventOf<'proved'> | undefined,
  renewed: readonly AccountEventOf<'renewed'>[] = [],
): 'proved' | 'never' | 'another' | 'settings' {
  if (!proved) return 'never';
  if (proved.identity !== id) return 'another';
  return followsFrom(credentialOf(account), proved.credential, renewed) ? 'proved' : 'settings';
}

/** Whether a credential is a former one, or was made from it, however many steps ago. */
function followsFrom(
  credential: string,
  former: string,
  renewed: readonly AccountEventOf<'renewed'>[],
): boolean {
  const reached = new Set([credential]);
  for (const one of reached) {
    for (const event of renewed) if (event.credential === one) reached.add(event.from);
  }
  return reached.has(former);
}
