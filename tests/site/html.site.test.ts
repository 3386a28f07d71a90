import { describe, expect, test } from 'vitest';
import { htmlFaults } from '../../src/html/testing/html-faults.ts';
import { GALLERY, SITES, elements, pagesOf, text, type Site } from './site.ts';

const pagesOfEach = [
  ...SITES.map(([name, site]) => [name, site, pagesOf(site)] as const),
  ...GALLERY.map((site) => {
    const pages = pagesOf(site).filter((page) => page.startsWith('gallery/'));
    return ['the gallery', site, pages] as const;
  }),
];

describe.each(pagesOfEach)('on %s', (_, site, pages) => {
  test.each(pages)('%s is valid HTML', async (page) => {
    expect(await htmlFaults(text(site, page))).toEqual([]);
  });

  test('every page has one h1, and no level of heading is skipped', () => {
    const wrong = pages.filter((page) => {
      const found = levelsOf(site, page);
      const skips = found.some((level, index) => level > (found[index - 1] ?? 0) + 1);
      return found.filter((level) => level === 1).length !== 1 || skips;
    });
    expect(wrong).toEqual([]);
  });

  test('every page has its landmarks, its language and a skip link', () => {
    const wrong = pages.filter((page) => {
      const html = text(site, page);
      // A short address leads on at once: nobody stays there.
      if (html.includes('http-equiv="refresh"')) return false;
      return !(
        /<html lang="[a-z]{2,3}(-[A-Z]{2})?"/.test(html) &&
        /<main[^>]* id="maincontent"/.test(html) &&
        /<header/.test(html) &&
        /<nav/.test(html) &&
        /<footer/.test(html) &&
        /href="#maincontent"/.test(html)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('no two pages that are indexed have the same title', () => {
    const indexed = pages.map((page) => text(site, page)).filter((html) => !html.includes('noindex'));
    const titles = indexed.map((html) => html.match(/<title[^>]*>([^<]*)<\/title>/)?.[1]);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

/** The banner of alerts apart: it stands before the page's own headline, with the levels that nhsuk-frontend gives it. */
function levelsOf(site: Site, page: string): readonly number[] {
  return elements(site, page)
    .filter(({ attributes }) => !attributes['class']?.startsWith('nhsuk-notification-banner'))
    .flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
}
