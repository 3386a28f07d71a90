import { byHand } from './by-hand.ts';
import { bluesky } from './bluesky.ts';
import { mastodon } from './mastodon.ts';
import type { Network } from './network.ts';
import { webhook } from './webhook.ts';

/** Every network that an account in `hub.yaml` can be on. Paper is none of them: it stands in for each. */
export const networks: readonly Network[] = [bluesky, mastodon, webhook];

/** A network by the name that `hub.yaml` gives it. */
export function networkById(id: string): Network | undefined {
  return networks.find((network) => network.id === id);
}

/** The network of an account: where hub.yaml has a person post to it, one of the same limits that calls nobody. */
export function networkOf(account: {
  readonly network: string;
  readonly handOver?: boolean;
}): Network | undefined {
  const known = networkById(account.network);
  return account.handOver ? byHand(known, account.network) : known;
}
