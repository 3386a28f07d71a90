import type { Hub } from '../../hub/hub.ts';
import { isInUse } from '../../hub/out-of-use.ts';
import type { Manifest, ManifestItem } from '../../manifest/manifest.ts';
import { daysLater } from '../../news/civil-time.ts';
import { pauseEnd, repeatSlots, repeatsReviewed } from '../../news/moments.ts';
import type { Instant } from '../../news/times.ts';
import type { Ending } from '../../reports/summary.ts';
import { tokenWarning } from '../accounts/token-warning.ts';

/** How far the summary looks ahead, in days. */
const WEEK = 7;

/** What ends in the coming week, or asks for a look before then; of passwords and tokens every one that is warned of. */
export function endings(
  manifest: Manifest,
  { accounts, posting }: Pick<Hub, 'accounts' | 'posting'>,
  now: Instant,
): readonly Ending[] {
  const zone = manifest.hub.timeZone;
  const week = daysLater(now, WEEK, zone);
  const withdrawn = new Set(manifest.withdrawn.map(({ id }) => id));
  const items = manifest.items.filter(({ id }) => !withdrawn.has(id));
  const tokens = accounts.filter(isInUse).flatMap(({ id, network, tokenEnds }): readonly Ending[] => {
    const warning = tokenEnds !== undefined ? tokenWarning(tokenEnds, now, zone) : undefined;
    return warning && tokenEnds !== undefined
      ? [{ kind: 'token', account: id, network, on: tokenEnds, ended: warning.level === 0 }]
      : [];
  });
  const pauses = posting.pause.flatMap((pause): readonly Ending[] => {
    const at = pauseEnd(pause, zone);
    return at !== undefined && at > now && at <= week ? [{ kind: 'pause', reason: pause.reason, at }] : [];
  });
  const expiring = items.flatMap(({ title, expires }): readonly (Ending & { readonly at: Instant })[] =>
    expires !== undefined && expires > now && expires <= week ? [{ kind: 'item', title, at: expires }] : [],
  );
  const reviews = items.flatMap((item) => reviewOf(item, zone, now, week));
  return [...tokens, ...pauses, ...reviews, ...expiring.toSorted((a, b) => (a.at < b.at ? -1 : 1))];
}

/** The next repeat of an item that is held until somebody has looked at its words. */
function reviewOf(item: ManifestItem, zone: string, now: Instant, week: Instant): readonly Ending[] {
  if (!item.social.post || !item.social.repeat || repeatsReviewed(item)) return [];
  const [next] = repeatSlots(item, zone, daysLater(now, -1, zone), week);
  return next ? [{ kind: 'repeats', title: item.title, at: next.at }] : [];
}
