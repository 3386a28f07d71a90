import type { APIRoute } from 'astro';
import { newsSitemap } from '../feeds/news-sitemap.ts';
import { hub, items, now } from '../items.ts';

export const GET: APIRoute = async () => new Response(newsSitemap(hub, await items(), now));
