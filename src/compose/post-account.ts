import type { Account } from '../hub/hub.ts';
import type { Limits, Network } from '../networks/network.ts';
import type { PostAccount } from './compose.ts';

/** What decides how a post is fitted to an account of hub.yaml. @param limits of its own server, where they are known. */
export function postAccount(
  { id, link, shape }: Pick<Account, 'id' | 'link' | 'shape'>,
  network: Pick<Network, 'pictures' | 'limits'>,
  limits: Limits = network.limits,
): PostAccount {
  return { id, limits, pictures: network.pictures, ...(link && { link }), ...(shape && { shape }) };
}
