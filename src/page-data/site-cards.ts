import type { Card } from '../cards/card.ts';
import { hub, items, now } from '../items.ts';
import { listedItems, mayBePosted } from '../manifest/listed-items.ts';
import { cardOfHub, cardOfItem, otherCardsOfItem } from './item-pictures.ts';

/** Every card of the site: the hub's, one of each item, and those in other shapes of the items that may still be posted. */
export async function siteCards(): Promise<readonly Card[]> {
  const live = await items();
  const posted = listedItems(live, hub, now).filter((item) => mayBePosted(item, hub, now));
  const others = posted.flatMap(otherCardsOfItem);
  return [cardOfHub, ...live.map((item) => cardOfItem(item)), ...others];
}
