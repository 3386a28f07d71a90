import { fullUrl, type Hub } from '../hub/hub.ts';

/** Everybody may read everything; the sitemap says what there is. */
export function robotsText(hub: Pick<Hub, 'site'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${fullUrl(hub, '/sitemap.xml')}\n`;
}
