import { isInUse } from '../hub/out-of-use.ts';
import type { InboxAccount } from '../inbox/inbox-account.ts';
import type { NetworkError, SignedIn } from '../networks/network.ts';
import type { RunAccount } from '../syndication/run-account.ts';
import type { Run } from '../syndication/run.ts';
import { begin } from '../syndication/running.ts';

/** How long a sign-in at a network is used again, in milliseconds: the shortest-lived token, Bluesky's, lasts two hours. */
const SIGNED_IN_FOR = 30 * 60 * 1000;

/** The accounts that can be asked, each signed in at most twice an hour. @param clock milliseconds. */
export function signedInOften(
  accounts: readonly RunAccount[],
  run: () => Run,
  clock: () => number,
): readonly InboxAccount[] {
  const sessions = new Map<
    string,
    { readonly at: number; readonly session: Promise<SignedIn | NetworkError> }
  >();
  return accounts.flatMap((runAccount) => {
    const { account, ledgerId, network, settings } = runAccount;
    if (!network || !settings || !isInUse(account)) return [];
    const signIn = (): Promise<SignedIn | NetworkError> => {
      const there = sessions.get(ledgerId);
      if (there && clock() - there.at < SIGNED_IN_FOR) return there.session;
      const session = begin(run()).signIn(runAccount);
      sessions.set(ledgerId, { at: clock(), session });
      session.then(
        (one) => one instanceof Error && sessions.delete(ledgerId),
        () => sessions.delete(ledgerId),
      );
      return session;
    };
    return [{ id: account.id, ledgerId, network, connected: account.connected, signIn }];
  });
}
