import { cardOf, cardPath, type Card } from '../cards/card.ts';
import { cardSize } from '../cards/card-layouts.ts';
import { wantedShapes } from '../cards/wanted-shapes.ts';
import { postAccount } from '../compose/post-account.ts';
import { compose } from '../compose/compose.ts';
import type { Account, Hub } from '../hub/hub.ts';
import { manifestFrom } from '../manifest/from-items.ts';
import type { ManifestItem } from '../manifest/manifest.ts';
import { networkOf } from '../networks/index.ts';
import type { Item } from '../news/item.ts';
import { publicState } from '../news/live.ts';
import { slotOf } from '../news/moments.ts';
import { dayOf, type Instant } from '../news/times.ts';
import { isTakenBack } from '../news/withdrawal.ts';
import { ruledOut } from '../syndication/rules.ts';
import { inWords } from '../syndication/times-in-words.ts';
import type { PreviewItem, PreviewPost } from './preview.ts';

/** A revision that no item has: a preview compares nothing. */
const NO_REVISION = '0'.repeat(16);

/** What would be posted of an item, as it stands in a pull request, and its cards to be drawn. */
export function previewItem(
  item: Item,
  { hub, now }: { readonly hub: Hub; readonly now: Instant },
): { readonly preview: PreviewItem; readonly cards: readonly Card[] } {
  const card = cardOf(item, hub);
  const others = wantedShapes(hub.accounts, networkOf).map((shape) => cardOf(item, hub, shape));
  const asLive = liveOne(item, [card, ...others], hub);
  const told = hub.accounts.filter(({ parked }) => !parked).map((account) => ofAccount(asLive, account, hub));
  return {
    cards: [card, ...others],
    preview: {
      id: item.id,
      title: item.title,
      file: item.file,
      state: stateOf(item, hub, now),
      posts: told.filter((one) => 'text' in one),
      not: told.filter((one) => 'why' in one),
      card: { file: card.file, others: others.map(({ file }) => file), alt: card.alt },
    },
  };
}

/** The item as the manifest will have it once it is live. */
function liveOne(item: Item, [card, ...others]: readonly [Card, ...Card[]], hub: Hub): ManifestItem {
  const { withdrawn: _, ...standing } = item;
  const { items } = manifestFrom({
    hub,
    now: item.published,
    items: [{ ...standing, draft: false, revision: NO_REVISION }],
    card: () => ({ ...whereIs(card), alt: card.alt }),
    otherCards: () => Object.fromEntries(others.map((other) => [other.shape, whereIs(other)])),
    picture: ({ image }) => image && { path: `/${image.file}`, ...cardSize('landscape') },
  });
  const [live] = items;
  if (!live) throw new Error(`An item that is live is not in its manifest: ${item.id}.`);
  return live;
}

function whereIs(card: Card) {
  return { path: cardPath(card), ...cardSize(card.shape) };
}

function ofAccount(
  item: ManifestItem,
  account: Account,
  hub: Hub,
): PreviewPost | { readonly account: string; readonly why: string } {
  const network = networkOf(account);
  const day = dayOf(item.published, hub.timeZone);
  const why = ruledOut(item, { account, ledgerId: account.id, ...(network && { network }) }, day);
  if (why !== undefined || !network) return { account: account.id, why: why ?? '' };
  const { limits } = network;
  const { text, link, attachment } = compose(item, postAccount(account, network));
  return {
    account: account.id,
    network: network.name,
    text,
    count: limits.count(text),
    max: limits.max,
    unit: limits.unit,
    link,
    ...(attachment && { alt: attachment.alt }),
  };
}

function stateOf(item: Item, { timeZone, posting }: Hub, now: Instant): string {
  if (item.draft) return 'A draft: nothing of it is published or posted.';
  if (isTakenBack(item) || publicState(item, now) === 'withdrawn')
    return 'Withdrawn: its posts are taken back, and nothing is posted.';
  const slot = slotOf(item);
  const when = slot > now ? `To be posted from ${inWords(slot, timeZone)}.` : sinceWhen(slot, timeZone);
  const hidden = publicState(item, now) === 'hidden' ? ' It is not public before it is due.' : '';
  const approval = item.social.approve ? ' It waits for the approval of a code owner.' : '';
  const pause =
    posting.pause.length > 0 ? ' hub.yaml has a pause: "npm run syndicate -- --plan" shows it.' : '';
  return `${when}${hidden}${approval}${pause}`;
}

function sinceWhen(slot: Instant, zone: string): string {
  return `Its time was ${inWords(slot, zone)}: posted once, if it is not yet and is not too late.`;
}
