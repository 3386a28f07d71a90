import type { APIRoute } from 'astro';
import { sitemap } from '../feeds/sitemap.ts';
import { hub, items, now, pages } from '../items.ts';
import { subjects } from '../news/subjects.ts';

export const GET: APIRoute = async () => {
  const live = await items();
  const lists = [...subjects('topics', hub, live, now), ...subjects('places', hub, live, now)];
  const standing = [...(await pages()), ...lists].map(({ path }) => path);
  return new Response(sitemap(hub, ['/', '/news/', '/subscribe/', ...standing], live));
};
