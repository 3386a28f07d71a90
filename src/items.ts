import { isPageOfPost } from './hub/is-listed.ts';
import { handedSite } from './loaders/handed-site.ts';
import type { ItemReceipt } from './loaders/receipts-files.ts';
import type { Site, SitePageFile } from './loaders/site.ts';
import type { SiteItem } from './loaders/site-item-files.ts';
import type { MomentsAhead } from './news/moments-ahead.ts';

export type { SiteItem } from './loaders/site-item-files.ts';

const first = await handedSite();

/** The hub that is built. */
export const { hub, hubFolder } = first;

/** The one moment at which it is built. */
export let { now } = first;

/** Folders of cards and pictures, kept between builds of this hub. */
export const cardStore = `${first.store}/cards`;
export const pictureStore = `${first.store}/pictures`;

/** All that the site is built from; in `astro dev` as the files are now, so that a saved change shows. */
export async function site(): Promise<Site> {
  const handed = await handedSite();
  ({ now } = handed);
  return handed;
}

/** The live items, newest first. */
export async function items(): Promise<readonly SiteItem[]> {
  return (await site()).live;
}

/** Every withdrawn item, newest first: for the manifest, which names them for ever. */
export async function allWithdrawn(): Promise<readonly SiteItem[]> {
  return (await site()).withdrawn;
}

/** The withdrawn items that leave a notice at their address. */
export async function withdrawnItems(): Promise<readonly SiteItem[]> {
  return (await allWithdrawn()).filter(({ withdrawn }) => !withdrawn?.erase);
}

/** The standing pages of the hub, by title. */
export async function pages(): Promise<readonly SitePageFile[]> {
  return (await site()).pages;
}

/** Where an item was posted, for "Also on". */
export async function receiptsOf(id: string): Promise<readonly ItemReceipt[]> {
  const receipts = (await site()).receipts.get(id) ?? [];
  return receipts.filter(({ account, url }) => isPageOfPost(hub.accounts, account, url));
}

/** Every post that is still there, of all items. */
export async function allPosts(): Promise<readonly ItemReceipt[]> {
  return [...(await site()).receipts.values()].flat();
}

/** When something comes due, of hidden items too. */
export async function moments(): Promise<MomentsAhead> {
  return (await site()).moments;
}
