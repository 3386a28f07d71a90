import type { Progress } from '../../ledger/fold.ts';
import type { ManifestItem } from '../../manifest/manifest.ts';
import { daysLater } from '../../news/civil-time.ts';
import { isInSeason, repeatsReviewed } from '../../news/moments.ts';
import { dayOf, type Instant } from '../../news/times.ts';
import { ruledOut } from '../../syndication/rules.ts';
import type { RunAccount } from '../../syndication/run-account.ts';

/** An item that may be posted again, and its words. */
export interface Proposal {
  readonly item: ManifestItem;
  readonly text: string;
  /** When it was last posted there, if ever. */
  readonly lastPosted?: Instant;
}

/** What a proposal is chosen from. */
export interface ProposeFrom {
  readonly items: readonly ManifestItem[];
  readonly progress: (item: string) => readonly Progress[];
  readonly now: Instant;
  readonly zone: string;
}

/** An item is not proposed again before so many days. */
const COOLS_DOWN = 28;

/**
 * The next post for an account that has none planned: of the items that staff gave words for repeats to, in their season,
 * looked at since their last correction and not over, the one that was longest not seen there.
 */
export function propose(
  account: RunAccount,
  { items, progress, now, zone }: ProposeFrom,
): Proposal | undefined {
  const today = dayOf(now, zone);
  const coolUntil = daysLater(now, -COOLS_DOWN, zone);
  return items
    .filter((item) => isFit(item, account, today, now))
    .flatMap((item) => {
      const posts = progress(item.id).filter((one) => one.account === account.ledgerId && one.posted);
      const last = posts
        .map(({ posted }) => posted?.at ?? '')
        .toSorted()
        .at(-1);
      const texts = item.social.repeat?.texts ?? [];
      const text = texts[posts.length % Math.max(1, texts.length)];
      return text === undefined || (last !== undefined && last > coolUntil)
        ? []
        : [{ item, text, ...(last !== undefined && { lastPosted: last }) }];
    })
    .toSorted((a, b) => ((a.lastPosted ?? '') < (b.lastPosted ?? '') ? -1 : 1))[0];
}

function isFit(item: ManifestItem, account: RunAccount, today: string, now: Instant): boolean {
  const { repeat, post } = item.social;
  if (!repeat || !post || !repeatsReviewed(item)) return false;
  if (item.expires !== undefined && item.expires <= now) return false;
  if (repeat.until !== undefined && repeat.until <= now) return false;
  if (ruledOut(item, account, today) !== undefined) return false;
  return isInSeason(today, repeat.season);
}
