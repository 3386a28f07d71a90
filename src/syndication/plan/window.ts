import type { ManifestItem } from '../../manifest/manifest.ts';
import { missedAfter, quietUntil, slotOf, windowEnd } from '../../news/moments.ts';
import type { Instant } from '../../news/times.ts';
import { once } from './once.ts';
import type { Situation } from './situation.ts';

type Rules = Pick<Situation, 'manifest' | 'posting'>;

/** When an item is due on its accounts, and until when it may be posted. */
export interface Window {
  readonly slot: Instant;
  /** From then on its rule for a missed time holds: an hour after the slot, or after the quiet hours it falls in. */
  readonly missed: () => Instant;
  /** Until then it may be posted, the moment itself included. */
  readonly end: Instant;
  /** From then on it no longer holds. */
  readonly expires?: Instant;
}

/** Whether the window of an item is over. */
export function isOver({ end, expires }: Window, now: Instant): boolean {
  return now > end || (expires !== undefined && expires <= now);
}

/**
 * The window of an item: it begins with its slot, and ends some days later or when the item expires.
 * @param postNow when a person said to post it all the same: then it begins anew.
 */
export function windowOf(item: ManifestItem, { manifest, posting }: Rules, postNow?: Instant): Window {
  const { timeZone } = manifest.hub;
  const slot = slotOf(item);
  const quiet = () => (item.kind === 'alert' ? undefined : quietUntil(slot, posting.quiet, timeZone));
  const missed = once(() => missedAfter(quiet() ?? slot));
  const { expires } = item;
  return {
    slot,
    missed: () => missed(slot),
    end: windowEnd(postNow ?? slot, posting.lateDays, timeZone),
    ...(expires !== undefined && { expires }),
  };
}
