import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { readItemFiles } from '../news/item-files.ts';
import { publicState } from '../news/live.ts';
import { slotOf } from '../news/moments.ts';
import { instantFromMs, msOf, type Instant } from '../news/times.ts';
import type { ToApprove } from './approvals.ts';

const DAY = 86_400_000;

/**
 * The live items that are posted only when a code owner approved them, and of which something may still be posted:
 * others are not asked about, for each costs five calls.
 * @param prefix where the hub lies in its repository, `content/`; empty when it is all of it.
 */
export function itemsToApprove(
  hubFolder: string,
  { hub, now, prefix }: { readonly hub: Hub; readonly now: Instant; readonly prefix: string },
): readonly ToApprove[] {
  const since = instantFromMs(msOf(now) - (hub.posting.lateDays + 1) * DAY);
  return readItemFiles(hubFolder, hub).flatMap(({ item, file }) =>
    item && item.social.approve && publicState(item, now) === 'live' && mayBePosted(item, since)
      ? [{ id: item.id, path: `${prefix}${file}`, blob: blobOf(readFileSync(join(hubFolder, file))) }]
      : [],
  );
}

function mayBePosted(item: Item, since: Instant): boolean {
  const last = [slotOf(item), ...item.changes.map(({ at }) => at)].toSorted().at(-1) ?? since;
  return item.social.repeat !== undefined || last >= since;
}

/** What git calls a file of these bytes. */
function blobOf(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
