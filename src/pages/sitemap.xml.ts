import type { APIRoute } from 'astro';
import { sitemap } from '../feeds/sitemap.ts';
import { hub, items } from '../items.ts';
import { listPaths } from '../page-data/list-paths.ts';

export const GET: APIRoute = async () => new Response(sitemap(hub, await listPaths(), await items()));
