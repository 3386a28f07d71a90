import type { Card } from '../cards/card.ts';
import type { CardShape } from '../hub/account-fields.ts';
import { hub, items, now, site, type SiteItem } from '../items.ts';
import { listedItems, mayBePosted } from '../manifest/listed-items.ts';
import { digestOf } from '../news/traces.ts';
import { cardOfHub, cardOfItem, otherShapes, rememberCard } from './item-pictures.ts';

/** What cards were before, by the item's id and the shape: by what each was found, its file, and what it says. */
export type KnownCards = Readonly<Record<string, readonly [key: string, file: string, alt: string]>>;

/** A card of the site: its file, and how it is laid out when it must be drawn. */
export interface NamedCard {
  /** `fv7kq2mxw4 landscape` */
  readonly name: string;
  readonly key: string;
  readonly file: string;
  /** What it says. */
  readonly alt: string;
  readonly card: () => Card;
}

/**
 * Every card of the site: the hub's, one of each item, and those in other shapes of the items that may still be posted. One of
 * an item that is as it was is not laid out again: its name is known.
 * @param base a digest of the program and the hub.
 */
export async function namedCards(base: string, known: KnownCards): Promise<readonly NamedCard[]> {
  const { traces } = await site();
  const live = await items();
  const posted = listedItems(live, hub, now).filter((item) => mayBePosted(item, hub, now));
  const named = (item: SiteItem, shape: CardShape): NamedCard => {
    const name = `${item.id} ${shape}`;
    const key = digestOf(`${base} ${traces.get(item.id)?.digest}`);
    const before = known[name];
    const { file, alt } = before?.[0] === key ? { file: before[1], alt: before[2] } : cardOfItem(item, shape);
    rememberCard(item, { shape, file, alt });
    return { name, key, file, alt, card: () => cardOfItem(item, shape) };
  };
  return [
    { name: 'hub landscape', key: base, file: cardOfHub.file, alt: cardOfHub.alt, card: () => cardOfHub },
    ...live.map((item) => named(item, 'landscape')),
    ...posted.flatMap((item) => otherShapes.map((shape) => named(item, shape))),
  ];
}
