import { allWithdrawn, hub, items, withdrawnItems, type SiteItem } from '../items.ts';
import { editionOf, type Edition } from '../edition/running-order.ts';
import { shortCodes } from '../edition/short-codes.ts';
import { paperAddress, shortPath, type ShortAddress } from '../edition/short-address.ts';
import { weekPath, writeWeek } from '../edition/week.ts';
import { once } from '../news/once.ts';
import { weeksOf } from '../edition/weeks.ts';

/** The editions of a moment, newest first, and where each item that ever was public is found from paper. */
interface Editions {
  readonly editions: readonly Edition<SiteItem>[];
  readonly codes: ReadonlyMap<string, string>;
  readonly address: (item: Pick<SiteItem, 'id'>) => ShortAddress;
}

/** Sorts the live items into editions, once a build. */
export async function siteEditions(): Promise<Editions> {
  const live = await items();
  const withdrawn = await allWithdrawn();
  return once(live, 'editions', () => sortEditions(live, withdrawn));
}

function sortEditions(live: readonly SiteItem[], withdrawn: readonly SiteItem[]): Editions {
  const codes = shortCodes([...live, ...withdrawn]);
  return {
    editions: weeksOf(live, hub.timeZone).map((week) => editionOf(week, hub.language)),
    codes,
    address: ({ id }) => paperAddress(hub, shortPath(codes.get(id) ?? id)),
  };
}

/** The short addresses of all items that have a page: live, or withdrawn with a notice. */
export async function shortPaths() {
  const { codes } = await siteEditions();
  return [...(await items()), ...(await withdrawnItems())].map((item) => ({
    params: { code: codes.get(item.id) },
    props: { item },
  }));
}

/** An edition as the step before or after another. */
export function weekStep(edition: Edition<SiteItem> | undefined) {
  return edition && { title: writeWeek(edition.monday), path: weekPath(edition.monday) };
}

/** The pages of all editions, each with the ones before and after it. */
export async function editionPaths() {
  const { editions } = await siteEditions();
  return editions.map((edition, at) => ({
    params: { week: edition.monday },
    props: { edition, newer: weekStep(editions[at - 1]), older: weekStep(editions[at + 1]) },
  }));
}
