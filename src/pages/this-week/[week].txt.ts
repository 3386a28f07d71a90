import type { APIRoute, GetStaticPaths } from 'astro';
import { readingOut } from '../../edition/reading-out.ts';
import type { Edition } from '../../edition/running-order.ts';
import { hub, type SiteItem } from '../../items.ts';
import { editionPaths, siteEditions } from '../../page-data/editions.ts';

export const getStaticPaths = editionPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition<SiteItem> }> = async ({ props }) =>
  new Response(readingOut(props.edition, hub, (await siteEditions()).address));
