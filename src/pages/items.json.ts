import type { APIRoute } from 'astro';
import { allWithdrawn, hub, items, now } from '../items.ts';
import { manifestFrom, manifestText } from '../manifest/from-items.ts';
import { siteCard, sitePicture } from '../page-data/item-pictures.ts';

export const GET: APIRoute = async () => {
  const all = [...(await items()), ...(await allWithdrawn())];
  const manifest = manifestFrom({ hub, now, items: all, card: siteCard, picture: sitePicture });
  return new Response(manifestText(manifest));
};
