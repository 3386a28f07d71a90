import type { APIRoute } from 'astro';
import { hub, allPosts, moments, now } from '../items.ts';
import { statusOf, statusText } from '../reports/status.ts';

export const GET: APIRoute = async () =>
  new Response(statusText(statusOf(hub, now, await moments(), await allPosts())));
