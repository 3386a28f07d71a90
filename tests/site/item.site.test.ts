import { describe, expect, test } from 'vitest';
import { articleBody } from '../../src/search/article-body.ts';
import { DEMO, SITES, elements, pagesOf, text } from './site.ts';

const FLU = 'news/2026-11-20-flu-vaccine-walk-in-clinics/index.html';

const hrefs = (page: string): readonly string[] =>
  elements(DEMO, page).flatMap(({ name, attributes }) =>
    name === 'a' && attributes['href']
      ? [attributes['href'].replaceAll('&amp;', '&').replaceAll('&#38;', '&')]
      : [],
  );

describe('the page of an item', () => {
  test.each([
    ['999', 'tel:999'],
    ['999 BSL', 'https://999bsl.co.uk/'],
    ['NHS 111 online', 'https://111.nhs.uk/'],
    ['111', 'tel:111'],
    ['NHS 111 by BSL interpreter', 'https://signvideo.co.uk/nhs111/'],
  ])('says how to reach %s', (_, address) => {
    expect(hrefs(FLU)).toContain(address);
  });

  test('can be passed on by plain links that carry its address and nothing to follow anybody by', () => {
    const url = encodeURIComponent(
      'https://news.brackenshire.example/news/2026-11-20-flu-vaccine-walk-in-clinics/',
    );
    const shared = hrefs(FLU).filter((href) => href.includes(url));
    expect(shared.map((href) => new URL(href).host || 'mail')).toEqual([
      'mail',
      'wa.me',
      'www.facebook.com',
      'bsky.app',
      'x.com',
    ]);
    expect(shared.filter((href) => href.includes('utm'))).toEqual([]);
  });

  test('says when it was changed, with no space between the day and what follows', () => {
    expect(text(DEMO, 'news/2026-11-05-pharmacy-first/index.html')).toMatch(
      />\s*Changed <time[^>]*>\s*Monday 9 November 2026<\/time>: The ages/,
    );
  });

  test('links to its other formats, each with the day on which it was made', () => {
    expect(text(DEMO, FLU)).toMatch(/>Easy Read \(PDF, 620KB\)<\/a>, made Friday 20 November 2026/);
  });

  test('holds what people asked about it, where feeds and search read it, and paper does not', () => {
    const asked = 'Can I have my COVID-19 vaccine at the same time?';
    const [page, feed, paper] = [FLU, 'feed.json', 'this-week/2026-11-16/large-print/index.html'].map(
      (file) => text(DEMO, file),
    );
    expect(articleBody(page ?? '')).toMatch(
      /<h2>Questions people asked<\/h2><h3>Can I have my COVID-19 vaccine at/,
    );
    expect([
      feed?.includes(asked),
      paper?.includes('Walk in for your flu vaccine'),
      paper?.includes(asked),
    ]).toEqual([true, true, false]);
  });

  test('says so in both when a version in another language is older than what it translates', () => {
    const polish = text(DEMO, 'news/2026-10-29-kiedy-dzwonic-pod-111/index.html');
    expect(polish).toContain('This version is older than the one in English');
    expect(text(DEMO, 'news/2026-10-28-when-to-use-111/index.html')).toContain(
      'made before this was changed',
    );
  });
});

test('each place has its notices, events and news in sections', () => {
  const page = text(DEMO, 'places/millmere/index.html').replaceAll('&#39;', "'");
  const titles = [...page.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, title = '']) => title.trim());
  expect(titles).toEqual(expect.arrayContaining(['Service notices', "What's on", 'Latest news']));
});

test.each(SITES)('on %s one tap from every page but paper leads to news for a place', (_, site) => {
  const without = pagesOf(site).filter(
    (page) =>
      text(site, page).includes('<footer class="nhsuk-footer"') &&
      !text(site, page).match(new RegExp(`href="${site.base}places/[a-z-]+/"`)),
  );
  expect(without).toEqual([]);
});
