import type { APIRoute } from 'astro';
import { allWithdrawn, hub, items, now } from '../items.ts';
import { manifestFrom, manifestText } from '../manifest/from-items.ts';
import { otherSiteCards, siteCard, sitePicture } from '../page-data/item-pictures.ts';

export const GET: APIRoute = async () => {
  const all = [...(await items()), ...(await allWithdrawn())];
  const pictures = { card: siteCard, otherCards: otherSiteCards, picture: sitePicture };
  const manifest = manifestFrom({ hub, now, items: all, ...pictures });
  return new Response(manifestText(manifest));
};
