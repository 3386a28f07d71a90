import type { APIRoute, GetStaticPaths } from 'astro';
import { hub } from '../items.ts';

/** The key of IndexNow, where search engines look for it; nothing without a key. */
export const getStaticPaths = (() =>
  hub.indexNow === undefined ? [] : [{ params: { key: hub.indexNow } }]) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(params['key']);
