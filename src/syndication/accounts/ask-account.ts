import { NetworkError, type Identity } from '../../networks/network.ts';
import type { Instant } from '../../news/times.ts';
import type { RunAccount } from '../run-account.ts';

/** Asks an account's network who the account is, and changes nothing there; or why it did not say. */
export async function askAccount(
  { account, network, settings }: RunAccount,
  fetch: typeof globalThis.fetch,
  now: Instant,
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
    const { id, url } = account;
    const signedIn = await network.signIn({ account: { id, url }, settings, fetch, now: () => now });
    return await signedIn.whoAmI();
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}
