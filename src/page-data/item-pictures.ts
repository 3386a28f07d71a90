import { cardOf, cardPath, cardType, hubCard, type Card } from '../cards/card.ts';
import { cardSize } from '../cards/card-layouts.ts';
import { wantedShapes } from '../cards/wanted-shapes.ts';
import type { CardShape } from '../hub/account-fields.ts';
import { fullUrl } from '../hub/hub.ts';
import { hub, type SiteItem } from '../items.ts';
import { networkOf } from '../networks/index.ts';
import { once } from '../news/once.ts';
import { mayTravel } from '../news/people.ts';
import type { SharedImage } from '../news/structured-data.ts';
import { pictureVariants, type PictureVariants } from '../pictures/picture.ts';

const cards = new WeakMap<SiteItem, Map<CardShape, Card>>();

/** The shapes of cards that are made besides landscape. */
export const otherShapes = wantedShapes(hub.accounts, networkOf);

/** An item's card in a shape; its title is set once a build. */
export function cardOfItem(item: SiteItem, shape: CardShape = 'landscape'): Card {
  const known = cards.get(item) ?? new Map<CardShape, Card>();
  const card = known.get(shape) ?? cardOf(item, hub, shape);
  cards.set(item, known.set(shape, card));
  return card;
}

/** Where an item's card is on the site, without the base path, how large it is and what it says. */
export function siteCard(item: SiteItem, shape: CardShape = 'landscape') {
  return once(item, `card ${shape}`, () => whereIs(cardOfItem(item, shape)));
}

/** Says where a card is that was laid out before, so that it is not laid out again to know that. */
export function rememberCard(item: SiteItem, card: Pick<Card, 'shape' | 'file' | 'alt'>): void {
  once(item, `card ${card.shape}`, () => whereIs(card));
}

/** Where its cards in other shapes are, by shape. */
export function otherSiteCards(
  item: SiteItem,
): Readonly<Partial<Record<CardShape, ReturnType<typeof whereIs>>>> {
  return Object.fromEntries(otherShapes.map((shape) => [shape, siteCard(item, shape)]));
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
  return shared(siteCard(item));
}

/** The card of the hub, made once. */
export const cardOfHub: Card = hubCard(hub);

/** What goes with the address of a page that is no item. */
export const hubImage: SharedImage = shared(whereIs(cardOfHub));

function shared({ path, ...picture }: ReturnType<typeof whereIs>): SharedImage {
  return { url: fullUrl(hub, path), ...picture, type: cardType('landscape') };
}

function whereIs(card: Pick<Card, 'shape' | 'file' | 'alt'>) {
  return { path: cardPath(card), alt: card.alt, ...cardSize(card.shape) };
}
