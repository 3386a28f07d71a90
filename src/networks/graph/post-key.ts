import { createHash } from 'node:crypto';
import type { PostIdentity } from '../network.ts';

/** Our own key of a post, for the ledger only: Graph knows none. */
export function postKey({ hubTag, item, account, n }: PostIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([hubTag, item, account, n]))
    .digest('hex');
}
