import { describe, expect, test } from 'vitest';
import { SITES, elements, fileAt, pagesOf, text, type Site } from './site.ts';

interface Manifest {
  readonly hub: { readonly site: string };
  readonly items: readonly { readonly url: string; readonly title: string; readonly revision: string }[];
}

const manifestOf = (site: Site): Manifest => JSON.parse(text(site, 'items.json')) as Manifest;
const pathOf = (url: string): string => new URL(url).pathname;

function meta(site: Site, page: string, key: string): string | undefined {
  const found = elements(site, page).find(
    ({ name, attributes }) =>
      name === 'meta' && (attributes['name'] === key || attributes['property'] === key),
  );
  return found?.attributes['content']
    ?.replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#34;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

function data(site: Site, page: string): Record<string, unknown> {
  const json =
    text(site, page).match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/)?.[1] ?? '{}';
  return JSON.parse(json) as Record<string, unknown>;
}

describe.each(SITES)('on %s', (_, site) => {
  const { items, hub } = manifestOf(site);
  const pages = items.map((item) => ({ ...item, page: fileAt(site, pathOf(item.url)) ?? '' }));

  test.each(pages)(
    '$title: the page, OpenGraph and structured data agree with the manifest',
    ({ page, url, title, revision }) => {
      expect(meta(site, page, 'freesheet:revision')).toBe(revision);
      expect(meta(site, page, 'og:url')).toBe(url);
      expect(meta(site, page, 'og:title')).toBe(title);
      expect(data(site, page)).toMatchObject({
        '@type': 'NewsArticle',
        headline: title,
        url,
        description: meta(site, page, 'og:description'),
        image: [meta(site, page, 'og:image')],
        datePublished: meta(site, page, 'article:published_time'),
        dateModified: meta(site, page, 'article:modified_time') ?? meta(site, page, 'article:published_time'),
      });
      expect(text(site, page)).toContain(`<link rel="canonical" href="${url}"`);
    },
  );

  test('the card or picture that OpenGraph names is there, with its size and alt text', () => {
    const wrong = pages.filter(({ page }) => {
      const image = meta(site, page, 'og:image') ?? '';
      const there = image.startsWith(hub.site) && fileAt(site, pathOf(image)) !== undefined;
      return !(
        there &&
        meta(site, page, 'og:image:width') &&
        meta(site, page, 'og:image:height') &&
        meta(site, page, 'og:image:alt')
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every other page that is indexed goes with the card of the hub', () => {
    const own = new Set(pages.map(({ page }) => page));
    const others = pagesOf(site).filter((page) => !own.has(page) && !meta(site, page, 'robots'));
    const wrong = others.filter((page) => {
      const image = meta(site, page, 'og:image') ?? '';
      return !/\/cards\/hub\.[0-9a-f]+\.png$/.test(image) || fileAt(site, pathOf(image)) === undefined;
    });
    expect([others.length > 0, wrong]).toEqual([true, []]);
  });

  test('every page but 404 and withdrawn notices names its own address', () => {
    const wrong = pagesOf(site).filter((page) => {
      const canonical = text(site, page).match(/<link rel="canonical" href="([^"]+)"/)?.[1] ?? '';
      const indexed = !meta(site, page, 'robots')?.includes('noindex');
      return indexed && (canonical === '' || fileAt(site, pathOf(canonical)) !== page);
    });
    expect(wrong).toEqual([]);
  });
});
