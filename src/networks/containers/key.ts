import { createHash } from 'node:crypto';
import type { PostIdentity } from '../network.ts';

/** What a post is known by until it has a container: never sent, and no number, as the id of a container is. */
export function keyOf({ hubTag, item, account, n }: PostIdentity): string {
  const hash = createHash('sha256').update(JSON.stringify([hubTag, item, account, n]));
  return `k${hash.digest('hex')}`;
}
