import type { Account, Hub } from '../../hub/hub.ts';
import { isInUse } from '../../hub/out-of-use.ts';
import type { AccountEvent } from '../../ledger/account-event.ts';
import { accountFacts } from '../../ledger/account-facts.ts';
import type { Manifest, ManifestItem } from '../../manifest/manifest.ts';
import { daysLater } from '../../news/civil-time.ts';
import { pauseEnd, repeatSlots, repeatsReviewed } from '../../news/moments.ts';
import type { Instant } from '../../news/times.ts';
import type { Ending } from '../../reports/summary.ts';
import { dayOfEnd, tokenWarning } from '../accounts/token-warning.ts';

/** How far the summary looks ahead, in days. */
const WEEK = 7;

/**
 * What ends in the coming week, or asks for a look before then; of passwords and tokens every one that is warned of.
 * @param renewals the events of accounts.
 */
export function endings(
  manifest: Manifest,
  { accounts, posting }: Pick<Hub, 'accounts' | 'posting'>,
  now: Instant,
  renewals: readonly AccountEvent[] = [],
): readonly Ending[] {
  const zone = manifest.hub.timeZone;
  const week = daysLater(now, WEEK, zone);
  const withdrawn = new Set(manifest.withdrawn.map(({ id }) => id));
  const items = manifest.items.filter(({ id }) => !withdrawn.has(id));
  const tokens = accounts.filter(isInUse).flatMap((account): readonly Ending[] => {
    const { id, network } = account;
    const on = lastEnd(account, renewals, zone);
    const warning = on === undefined ? undefined : tokenWarning(on, now, zone);
    return warning && on !== undefined
      ? [{ kind: 'token', account: id, network, on, ended: warning.level === 0 }]
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

/** The day on which a password or token ends, by hub.yaml or by the ledger, whichever is later: a new one may be in either only. */
function lastEnd(
  { id, tokenEnds }: Account,
  events: readonly AccountEvent[],
  zone: string,
): string | undefined {
  const made = accountFacts(events, id).renewed?.at(-1);
  const days = [tokenEnds ?? [], made ? dayOfEnd(made.ends, zone) : []].flat();
  return days.toSorted().at(-1);
}

/** The next repeat of an item that is held until somebody has looked at its words. */
function reviewOf(item: ManifestItem, zone: string, now: Instant, week: Instant): readonly Ending[] {
  if (!item.social.post || !item.social.repeat || repeatsReviewed(item)) return [];
  const [next] = repeatSlots(item, zone, daysLater(now, -1, zone), week);
  return next ? [{ kind: 'repeats', title: item.title, at: next.at }] : [];
}
