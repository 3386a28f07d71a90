import type { Card } from '../cards/card.ts';
import { hub, items, now } from '../items.ts';
import { listedItems } from '../manifest/listed-items.ts';
import { cardOfHub, cardOfItem, otherCardsOfItem } from './item-pictures.ts';

/** Every card of the site: the hub's, one of each item, and those in other shapes of the items that may still be posted. */
export async function siteCards(): Promise<readonly Card[]> {
  const live = await items();
  const others = listedItems(live, hub, now).flatMap(otherCardsOfItem);
  return [cardOfHub, ...live.map((item) => cardOfItem(item)), ...others];
}
