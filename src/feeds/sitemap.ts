import { fullUrl, type Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/** The most addresses that a sitemap may hold: https://www.sitemaps.org/protocol.html */
const MOST = 50_000;

/**
 * The pages that search engines should know of, as a sitemap: standing pages first, then the live items given, newest
 * first. An item's date is that of its last change that was not minor.
 * @param paths of the standing pages, without the base path.
 */
export function sitemap(
  hub: Pick<Hub, 'site'>,
  paths: readonly string[],
  items: readonly Pick<Item, 'path' | 'published' | 'updated'>[],
): string {
  const addresses = [
    ...paths.map((path) => `<url><loc>${escapeXml(fullUrl(hub, path))}</loc></url>`),
    ...items.map(
      ({ path, published, updated }) =>
        `<url><loc>${escapeXml(fullUrl(hub, path))}</loc><lastmod>${updated ?? published}</lastmod></url>`,
    ),
  ];
  return [
    XML_DECLARATION,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...addresses.slice(0, MOST),
    '</urlset>',
    '',
  ].join('\n');
}
