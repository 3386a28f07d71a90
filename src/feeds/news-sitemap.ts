import { fullUrl, type Hub } from '../hub/hub.ts';
import type { Item } from '../news/item.ts';
import { xmlSafe } from '../news/text.ts';
import { instantFromMs, msOf, type Instant } from '../news/times.ts';
import { escapeXml, XML_DECLARATION } from './xml.ts';

/** How long an item is news, and how many a sitemap of news may hold: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const TWO_DAYS = 48 * 60 * 60 * 1000;
const MOST = 1000;

/**
 * The items of the last 48 hours, as search engines for news read them. An older build's file may name older ones, which they
 * pass over.
 * @param items live, newest first.
 */
export function newsSitemap(
  hub: Pick<Hub, 'site' | 'title'>,
  items: readonly Pick<Item, 'path' | 'published' | 'title' | 'language'>[],
  now: Instant,
): string {
  const oldest = instantFromMs(msOf(now) - TWO_DAYS);
  const recent = items.filter(({ published }) => published > oldest).slice(0, MOST);
  return [
    XML_DECLARATION,
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...recent.map(({ path, published, title, language }) =>
      [
        `<url><loc>${escapeXml(fullUrl(hub, path))}</loc><news:news>`,
        `<news:publication><news:name>${text(hub.title)}</news:name>`,
        `<news:language>${language.split('-')[0]}</news:language></news:publication>`,
        `<news:publication_date>${published}</news:publication_date>`,
        `<news:title>${text(title)}</news:title></news:news></url>`,
      ].join(''),
    ),
    '</urlset>',
    '',
  ].join('\n');
}

function text(plain: string): string {
  return escapeXml(xmlSafe(plain));
}
