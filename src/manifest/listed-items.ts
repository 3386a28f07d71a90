import type { Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { publicState } from '../news/live.ts';
import { slotOf, windowEnd } from '../news/moments.ts';
import { msOf, type Instant } from '../news/times.ts';
import { MANIFEST_ITEMS } from './manifest.ts';

/** The live items that a manifest lists, those published or changed last first. */
export function listedItems<T extends Item>(items: readonly T[], hub: Hub, now: Instant): readonly T[] {
  return items
    .filter((item) => publicState(item, now) === 'live')
    .map((item) => ({ item, at: touched(item) }))
    .toSorted((a, b) => compare(b.at, a.at) || compare(a.item.id, b.item.id))
    .filter(({ item }, place) => place < MANIFEST_ITEMS || waitsForItsTime(item, hub, now))
    .map(({ item }) => item);
}

/** For how many days after its time an item may have a post to be made anew, because of a correction. */
const CORRECTED_WITHIN = 30;
const DAY = 86_400_000;

/** Whether an item may still need the pictures of a post: it is young, was changed of late, or has a time still to come. */
export function mayBePosted(item: Item, hub: Hub, now: Instant): boolean {
  if (!item.social.post) return false;
  const days = hub.posting.lateDays + CORRECTED_WITHIN;
  return msOf(touched(item)) + days * DAY > msOf(now) || waitsForItsTime(item, hub, now);
}

/** The order of two ids or moments. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether an item has a time of its own to be posted, or posted again: it stays in the manifest, however many came after it. */
function waitsForItsTime(item: Item, { posting, timeZone }: Hub, now: Instant): boolean {
  const { at, repeat } = item.social;
  const repeats = repeat && [...repeat.dates, ...(repeat.until === undefined ? [] : [repeat.until])];
  if (at === undefined && repeat === undefined) return false;
  const last = [...(at === undefined ? [] : [slotOf(item)]), ...(repeats ?? [])].toSorted().at(-1);
  return last !== undefined && windowEnd(last, posting.lateDays + 1, timeZone) > now;
}

/** When an item was published or last changed. */
function touched({ published, changes }: Item): Instant {
  if (changes.length === 0) return published;
  return [published, ...changes.map(({ at }) => at)].toSorted().at(-1) ?? published;
}
