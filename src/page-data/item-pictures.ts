import { cardOf, cardPath, CARD_SIZE, hubCard, type Card } from '../cards/card.ts';
import { fullUrl } from '../hub/hub.ts';
import { hub, type SiteItem } from '../items.ts';
import { mayTravel } from '../news/people.ts';
import type { SharedImage } from '../news/structured-data.ts';
import { pictureVariants, type PictureVariants } from '../pictures/picture.ts';

const cards = new WeakMap<SiteItem, Card>();

/** An item's card; its title is set once a build. */
export function cardOfItem(item: SiteItem): Card {
  const card = cards.get(item) ?? cardOf(item, hub);
  cards.set(item, card);
  return card;
}

/** Where an item's card is on the site, without the base path, how large it is and what it says. */
export function siteCard(item: SiteItem) {
  const card = cardOfItem(item);
  return { path: cardPath(card), alt: card.alt, ...CARD_SIZE };
}

/** The item's own picture, which stands at the top of its page. */
export function ownPicture(item: SiteItem): PictureVariants | undefined {
  const [picture] = item.pictures;
  return item.image && picture && pictureVariants(item.id, picture);
}

/** Where the JPEG of an item's own picture is, if it has one. */
export function sitePicture(item: SiteItem) {
  return ownPicture(item)?.jpeg;
}

/** What goes with an item when its address is shared: its own picture if that says something and may go out, else its card. */
export function sharedImage(item: SiteItem): SharedImage {
  const picture = sitePicture(item);
  if (picture && item.image?.alt && mayTravel(item, item.image.file)) {
    const { path, width, height } = picture;
    return { url: fullUrl(hub, path), width, height, type: 'image/jpeg', alt: item.image.alt };
  }
  return sharedCard(cardOfItem(item));
}

/** The card of the hub, made once. */
export const cardOfHub: Card = hubCard(hub);

/** What goes with the address of a page that is no item. */
export const hubImage: SharedImage = sharedCard(cardOfHub);

function sharedCard(card: Card): SharedImage {
  return { url: fullUrl(hub, cardPath(card)), ...CARD_SIZE, type: 'image/png', alt: card.alt };
}
