import type { ManifestItem } from '../manifest/manifest.ts';
import { dayOf, instantFromMs, msOf } from '../news/times.ts';
import type { Situation } from './plan.ts';
import type { RunAccount } from './run-account.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Why an item is not for an account at all, as a full sentence; nothing when it is. */
export function ruledOut(
  item: ManifestItem,
  { account, network }: RunAccount,
  { manifest, posting, now }: Pick<Situation, 'manifest' | 'posting' | 'now'>,
): string | undefined {
  if (!account.enabled) return 'The account is switched off.';
  if (!network) return `This Freesheet does not know a network called "${account.network}".`;
  if (!item.social.post) return 'The item says that it is not to be posted.';
  if (account.kinds && !account.kinds.includes(item.kind)) {
    return 'The account does not carry this kind of item.';
  }
  if (account.topics && !shareOne(account.topics, item.topics)) {
    return 'The account does not carry these topics.';
  }
  if (account.places && !shareOne(account.places, item.places)) {
    return 'The account does not carry these places.';
  }
  if (dayOf(item.published, manifest.hub.timeZone) < account.connected) {
    return `Published before the account was connected (${account.connected}).`;
  }
  if (item.expires !== undefined && item.expires <= now) return 'It no longer holds: it has expired.';
  const { lateDays } = posting;
  return item.postFrom < instantFromMs(msOf(now) - lateDays * DAY)
    ? `Too old: nothing is posted more than ${lateDays} ${lateDays === 1 ? 'day' : 'days'} late.`
    : undefined;
}

function shareOne(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
