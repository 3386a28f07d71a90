import { fullUrl, type Hub } from '../hub/hub.ts';

/** Everybody may read everything; the sitemaps say what there is, and what is new. */
export function robotsText(hub: Pick<Hub, 'site'>): string {
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map((path) => `Sitemap: ${fullUrl(hub, path)}\n`);
  return `User-agent: *\nAllow: /\n\n${sitemaps.join('')}`;
}
