import type { APIRoute } from 'astro';
import { robotsText } from '../feeds/robots.ts';
import { hub } from '../items.ts';

export const GET: APIRoute = () => new Response(robotsText(hub));
