import { headlineSize, posterFacts } from '../edition/poster.ts';
import { qrCode } from '../edition/qr-code.ts';
import { hub, items, type SiteItem } from '../items.ts';
import { kicker } from '../news/kicker.ts';
import { writeDay } from '../news/times.ts';
import { siteEditions } from './editions.ts';
import { itemSlug } from './item-paths.ts';

/** The posters of all live items. */
export async function posterPaths() {
  return (await items()).map((item) => ({ params: { item: itemSlug(item) }, props: { item } }));
}

/** What the poster of an item shows beside its own words. */
export async function posterFactsOf(item: SiteItem) {
  const { address } = await siteEditions();
  const facts = posterFacts(item, hub);
  const at = address(item);
  return {
    facts,
    size: headlineSize(item, facts),
    address: at,
    code: qrCode(at.url),
    kicker: kicker(item, hub),
    published: writeDay(item.published, hub.timeZone),
  };
}
