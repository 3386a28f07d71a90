import { cardOf, cardPath, CARD_SIZE, type Card } from '../cards/card.ts';
import { hub, type SiteItem } from '../items.ts';
import { ownPicture } from './_pictures.ts';

const cards = new WeakMap<SiteItem, Card>();

/** Where an item's card is on the site, without the base path, how large it is and what it says. */
export function siteCard(item: SiteItem) {
  const card = cards.get(item) ?? cardOf(item, hub);
  cards.set(item, card);
  return { path: cardPath(card), alt: card.alt, ...CARD_SIZE };
}

/** Where the JPEG of an item's own picture is, if it has one. */
export function sitePicture(item: SiteItem) {
  return ownPicture(item)?.jpeg;
}
