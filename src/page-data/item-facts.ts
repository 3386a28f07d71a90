import { wholeHtml } from '../item-html.ts';
import { hub, now, receiptsOf, type SiteItem } from '../items.ts';
import { monthOf } from '../news/archive.ts';
import { frame } from './frame.ts';
import { ownPicture, sharedImage } from './item-pictures.ts';

/** What is known of an item only when its page is rendered. */
export async function itemFacts(item: SiteItem) {
  return {
    frame: await frame(),
    now,
    revision: item.revision,
    html: await wholeHtml(item),
    picture: ownPicture(item),
    image: sharedImage(item),
    month: monthOf(item, hub.timeZone),
    receipts: await receiptsOf(item.id),
  };
}
