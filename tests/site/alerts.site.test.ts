import { describe, expect, test } from 'vitest';
import { DEMO, SECOND, bytes, elements, pagesOf, text } from './site.ts';

const BANNER = /<div class="nhsuk-notification-banner"/g;
const WAY = 'Check for urgent local news';

const pages = pagesOf(DEMO).map((page) => ({ page, html: text(DEMO, page) }));
const banners = (html: string) => html.match(BANNER)?.length ?? 0;
const shownOn = (html: string) =>
  `${banners(html)} banner, ${html.includes(WAY) ? 'the' : 'no'} way to alerts`;

describe('urgent news', () => {
  test.each(pages.filter(({ html }) => banners(html) > 0))(
    'is in one banner, before the headline, on $page',
    ({ html }) => {
      expect(shownOn(html)).toBe('1 banner, no way to alerts');
      expect(html.search(BANNER)).toBeLessThan(html.search(/<h1[ >]/));
    },
  );

  test.each([
    ['the front page', 'index.html'],
    ['a place', 'places/thornby/index.html'],
    ['a topic', 'topics/urgent-care/index.html'],
    ['a list', 'news/index.html'],
    ["what's on", 'events/index.html'],
    ['a month of events to come', 'events/2026/12/index.html'],
    ['a page of help', 'accessibility/index.html'],
    ['an item of the last 30 days', 'news/2026-11-20-millmere-lift/index.html'],
  ])('is in a banner on %s', (_, page) => {
    expect(shownOn(text(DEMO, page))).toBe('1 banner, no way to alerts');
  });

  test.each(pages.filter(({ html }) => banners(html) > 0))(
    'says of what day each alert is, so that a late page misleads nobody, on $page',
    ({ html }) => {
      const [banner = ''] = /<div class="nhsuk-notification-banner__content">[^]*?<\/div>/.exec(html) ?? [];
      const alerts = banner.match(/<h3 /g)?.length ?? 0;
      expect(
        banner.match(/<p class="alert__latest">(Declared|Updated) .{0,9}on \w+ \d+ \w+ \d{4}/g),
      ).toHaveLength(alerts);
    },
  );

  test.each([
    ['an older item', 'news/2026-08-17-night-time-pharmacy/index.html'],
    ['a month that is past', 'news/2026/08/index.html'],
    ['a month of events that is past', 'events/2026/10/index.html'],
    ['a week of a past month', 'this-week/2026-10-19/index.html'],
  ])('is one link away on %s', (_, page) => {
    expect(shownOn(text(DEMO, page))).toBe('0 banner, the way to alerts');
  });

  test('is named by no banner where nothing is urgent, and the page of alerts says so', () => {
    expect(pagesOf(SECOND).filter((page) => banners(text(SECOND, page)) > 0)).toEqual([]);
    expect(text(SECOND, 'alerts/index.html')).toContain('No alert is listed here.');
  });
});

describe('the page of alerts', () => {
  const html = text(DEMO, 'alerts/index.html');

  test('lists those that hold before those that are over, each with its times', () => {
    const at = (words: string) => html.indexOf(words);
    expect(at('Phones at Skelbeck')).toBeLessThan(at('Alerts that are over'));
    expect(at('Alerts that are over')).toBeLessThan(at('Critical incident at Fennaby'));
    expect(html).toContain('<strong>Declared</strong> <time datetime="2026-11-22T08:15:00Z">8:15am on');
    expect(html).toContain('<strong>Stood down</strong> <time');
  });

  test('has a feed under the address that is easiest to say', () => {
    expect(bytes(DEMO, 'alerts.xml')).toEqual(bytes(DEMO, 'alerts/rss.xml'));
    expect(html).toContain('href="/alerts.xml"');
  });

  test('is in the sitemap', () => {
    expect(text(DEMO, 'sitemap.xml')).toContain('/alerts/</loc>');
  });
});

describe('the page of an alert', () => {
  const page = 'news/2026-11-22-skelbeck-surgery-phones/index.html';

  test('says what has happened, and does not announce itself in the banner', () => {
    const headings = elements(DEMO, page).filter(({ name }) => name === 'h2');
    expect(headings.length).toBeGreaterThan(1);
    expect(text(DEMO, page)).toContain('What has happened');
    expect(text(DEMO, page).match(/<h3 class="nhsuk-notification-banner__heading"[^]*?<\/h3>/g)).toEqual([
      expect.not.stringContaining('Skelbeck'),
    ]);
  });

  test('is a special announcement, beside the article', () => {
    expect(text(DEMO, page)).toContain('"@type":"SpecialAnnouncement"');
  });
});
