import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { isPageOfPost } from './hub/is-listed.ts';
import type { ItemReceipt } from './loaders/ledger-loader.ts';
import type { SiteItem } from './loaders/item-loader.ts';
import { publicState } from './news/live.ts';
import type { MomentsAhead } from './news/moments-ahead.ts';
import { newestFirst } from './news/order.ts';
import type { HubPage } from './news/page.ts';
import { buildSettings } from './site/build-settings.ts';

export type { SiteItem } from './loaders/item-loader.ts';

const settings = buildSettings(process.env, Date.now());

/** The hub that is built, and the one moment at which it is built. */
export const { hub, hubFolder, now } = settings;

/** Folders of cards and pictures, kept between builds of this hub. */
export const cardStore = `${settings.store}/cards`;
export const pictureStore = `${settings.store}/pictures`;

interface Sorted {
  readonly live: readonly SiteItem[];
  readonly withdrawn: readonly SiteItem[];
  readonly entries: ReadonlyMap<string, CollectionEntry<'news'>>;
}

let sorted: Promise<Sorted> | undefined;

/** Once a build; in `astro dev` anew for each page, so that a saved change shows. */
function sortedItems(): Promise<Sorted> {
  if (import.meta.env.DEV) return sortItems();
  return (sorted ??= sortItems());
}

async function sortItems(): Promise<Sorted> {
  const entries = await getCollection('news');
  const known = newestFirst(entries.map(({ data }) => data));
  return {
    live: known.filter((item) => publicState(item, now) === 'live'),
    withdrawn: known.filter((item) => publicState(item, now) === 'withdrawn'),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  };
}

/** The live items, newest first. */
export async function items(): Promise<readonly SiteItem[]> {
  return (await sortedItems()).live;
}

/** Every withdrawn item, newest first: for the manifest, which names them for ever. */
export async function allWithdrawn(): Promise<readonly SiteItem[]> {
  return (await sortedItems()).withdrawn;
}

/** The withdrawn items that leave a notice at their address. */
export async function withdrawnItems(): Promise<readonly SiteItem[]> {
  return (await allWithdrawn()).filter(({ withdrawn }) => !withdrawn?.erase);
}

/** Astro's entry of an item, which alone can render MDX. */
export async function entryOf(id: string): Promise<CollectionEntry<'news'> | undefined> {
  return (await sortedItems()).entries.get(id);
}

/** The standing pages of the hub, by title. */
export async function pages(): Promise<readonly HubPage[]> {
  const entries = await getCollection('pages');
  return entries.map(({ data }) => data).toSorted((a, b) => a.title.localeCompare(b.title, hub.language));
}

/** Where an item was posted, for "Also on". */
export async function receiptsOf(id: string): Promise<readonly ItemReceipt[]> {
  const receipts = (await getEntry('ledger', id))?.data.receipts ?? [];
  return receipts.filter(({ account, url }) => isPageOfPost(hub.accounts, account, url));
}

/** Every post that is still there, of all items. */
export async function allPosts(): Promise<readonly ItemReceipt[]> {
  return (await getCollection('ledger')).flatMap(({ data }) => data.receipts);
}

/** When something comes due, of hidden items too: nothing but the times leaves their loader. */
export async function moments(): Promise<MomentsAhead> {
  return (await getCollection('moments'))[0]?.data ?? { moments: [], mornings: [] };
}
