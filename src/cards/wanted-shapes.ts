import { CARD_SHAPES, type CardShape } from '../hub/account-fields.ts';
import type { Account } from '../hub/hub.ts';

/** The shapes that are drawn only where somebody wants them. */
export type OtherShape = Exclude<CardShape, 'landscape'>;

type InUse = Pick<Account, 'network' | 'enabled' | 'parked' | 'handOver' | 'shape'>;

/**
 * The shapes besides landscape that the accounts in use want, each once: that which `hub.yaml` gives an account, or else that
 * of its network.
 */
export function wantedShapes(
  accounts: readonly InUse[],
  networkOf: (account: InUse) => { readonly pictures: { readonly shape?: CardShape } } | undefined,
): readonly OtherShape[] {
  const inUse = accounts.filter(({ enabled, parked }) => enabled && !parked);
  const wanted = new Set(inUse.map((account) => account.shape ?? networkOf(account)?.pictures.shape));
  return CARD_SHAPES.filter((shape) => shape !== 'landscape').filter((shape) => wanted.has(shape));
}
