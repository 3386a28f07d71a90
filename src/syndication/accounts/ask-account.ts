import { NetworkError, type Identity, type SignIn } from '../../networks/network.ts';
import type { Instant } from '../../news/times.ts';
import type { RunAccount } from '../run-account.ts';

/** Asks an account's network who the account is, and changes nothing there; or why it did not say. */
export async function askAccount(
  { account, network, settings }: RunAccount,
  fetch: typeof globalThis.fetch,
  now: Instant,
  more: () => Pick<SignIn, 'spend' | 'mailing' | 'onlyHere'> = () => ({}),
): Promise<Identity | NetworkError> {
  if (!network) {
    return new NetworkError(
      'unauthorised',
      `This Freesheet does not know a network called "${account.network}". Correct hub.yaml, or write "enabled: false" there.`,
    );
  }
  if (!settings) {
    return new NetworkError('unauthorised', 'Its settings are not complete, so its network was not asked.');
  }
  try {
    const signedIn = await network.signIn({ account, settings, fetch, now: () => now, ...more() });
    return await signedIn.whoAmI();
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}
