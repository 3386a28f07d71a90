import type { Account } from '../hub/hub.ts';
import type { Limits, Network } from '../networks/network.ts';

/** An account as a run carries it: the account of `hub.yaml`, and what its posts go out through. */
export interface RunAccount {
  readonly account: Account;
  /** As the ledger calls it: the account's id, or `paper.<id>` when posting to paper. */
  readonly ledgerId: string;
  /** Nothing when this Freesheet does not know the account's network. */
  readonly network?: Network;
  /** The limits of its server, once the ledger has them; its network's own, when left out. */
  readonly limits?: Limits;
  /** Whether nobody is told when a post is missed there: on paper everything is a rehearsal. */
  readonly rehearsal?: boolean;
  /** Whether nobody has opened a post there yet where nobody is signed in, on a network that shows some to its makers only. */
  readonly unproved?: boolean;
  /** Settings by their short name; nothing when some of them are missing, or nobody knows which there are. */
  readonly settings?: Readonly<Record<string, string>>;
}
