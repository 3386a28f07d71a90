import type { APIRoute, GetStaticPaths } from 'astro';
import { shortPage } from '../../../edition/short-page.ts';
import { hub, type SiteItem } from '../../../items.ts';
import { shortPaths } from '../../../page-data/editions.ts';

export const getStaticPaths = shortPaths satisfies GetStaticPaths;

export const GET: APIRoute<{ item: SiteItem }> = ({ props }) =>
  new Response(shortPage(props.item, hub), { headers: { 'content-type': 'text/html' } });
