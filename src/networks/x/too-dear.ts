import { NetworkError, type Price } from '../network.ts';
import type { Session } from './session.ts';

/** Puts a price on the bill. @returns why it could not be, for what can do without that call; nothing when it is paid for. */
export async function tooDear(
  { spend }: Pick<Session, 'spend'>,
  price: Price,
): Promise<NetworkError | undefined> {
  try {
    await spend(price);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof NetworkError) return thrown;
    throw thrown;
  }
}
