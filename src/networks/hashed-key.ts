import { createHash } from 'node:crypto';
import type { PostIdentity } from './post.ts';

/** The key of a post where the network knows of none: a hash, the same for the same post. */
export function hashedKey({ hubTag, item, account, n }: PostIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([hubTag, item, account, n]))
    .digest('hex');
}
