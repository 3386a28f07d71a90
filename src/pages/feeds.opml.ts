import type { APIRoute } from 'astro';
import { feedsOpml } from '../feeds/opml.ts';
import { hub } from '../items.ts';

export const GET: APIRoute = () => new Response(feedsOpml(hub));
