import { cardOf, cardPath, CARD_SIZE } from '../cards/card.ts';
import { fullUrl } from '../hub/hub.ts';
import { hub, type SiteItem } from '../items.ts';
import type { SharedImage } from '../news/structured-data.ts';
import { pictureVariants, type PictureVariants } from '../pictures/picture.ts';

/** The item's own picture, which stands at the top of its page. */
export function ownPicture(item: SiteItem): PictureVariants | undefined {
  const [picture] = item.pictures;
  return item.image && picture && pictureVariants(item.id, picture);
}

/** What goes with an item when its address is shared: its own picture if that says something, else its card. */
export function sharedImage(item: SiteItem): SharedImage {
  const picture = ownPicture(item);
  if (picture && item.image?.alt) {
    const { path, width, height } = picture.jpeg;
    return { url: fullUrl(hub, path), width, height, type: 'image/jpeg', alt: item.image.alt };
  }
  const card = cardOf(item, hub);
  return { url: fullUrl(hub, cardPath(card)), ...CARD_SIZE, type: 'image/png', alt: card.alt };
}
