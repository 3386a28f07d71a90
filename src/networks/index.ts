import * as all from './all.ts';
import { byHand } from './by-hand.ts';
import type { Network } from './network.ts';

/** Every network that an account in `hub.yaml` can be on, by its id. */
export const networks: readonly Network[] = Object.values<Network>(all).toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

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
