import type { Network, NetworkError, SignedIn } from '../networks/network.ts';

/** An account whose messages are brought and answered. */
export interface InboxAccount {
  /** Its id in hub.yaml. */
  readonly id: string;
  /** As the ledger calls it. */
  readonly ledgerId: string;
  readonly network: Network;
  /** The day it was connected, `2026-01-01`: nothing older is asked for. */
  readonly connected: string;
  /** Signs it in, once a run. */
  readonly signIn: () => Promise<SignedIn | NetworkError>;
}
