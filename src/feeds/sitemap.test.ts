import { expect, test } from 'vitest';
import { feedsOpml } from './opml.ts';
import { robotsText } from './robots.ts';
import { sitemap } from './sitemap.ts';
import { sampleItem } from '../news/testing/sample-item.ts';
import { SAMPLE_HUB } from './testing/sample.ts';

test('the sitemap dates an item by its last correction, else by its publication', () => {
  const items = [
    sampleItem({ path: '/news/one/', updated: '2026-11-21T10:00:00Z' }),
    sampleItem({ path: '/news/two/' }),
  ];
  expect(sitemap(SAMPLE_HUB, ['/', '/about/'], items)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://thornby.example/hub/</loc></url>
<url><loc>https://thornby.example/hub/about/</loc></url>
<url><loc>https://thornby.example/hub/news/one/</loc><lastmod>2026-11-21T10:00:00Z</lastmod></url>
<url><loc>https://thornby.example/hub/news/two/</loc><lastmod>2026-11-20T09:00:00Z</lastmod></url>
</urlset>
`);
});

test('the sitemap leaves out the oldest items rather than break the limit of 50,000 addresses', () => {
  const items = Array.from({ length: 50_001 }, (_, index) => sampleItem({ path: `/news/${index}/` }));
  const xml = sitemap(SAMPLE_HUB, ['/'], items);
  expect(xml.match(/<url>/g)).toHaveLength(50_000);
  expect(xml).toContain('/news/0/');
});

test('robots.txt lets everybody in and names the sitemaps', () => {
  expect(robotsText(SAMPLE_HUB)).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://thornby.example/hub/sitemap.xml\nSitemap: https://thornby.example/hub/news-sitemap.xml\n',
  );
});

test('OPML lists every feed once: the hub, then kinds of news, topics and places', () => {
  expect(feedsOpml(SAMPLE_HUB)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head><title>Feeds of Thornby news</title></head>
<body>
<outline type="rss" text="Thornby news" title="Thornby news" xmlUrl="https://thornby.example/hub/rss.xml" htmlUrl="https://thornby.example/hub/"/>
<outline text="Kinds of news">
<outline type="rss" text="Thornby news: News" title="Thornby news: News" xmlUrl="https://thornby.example/hub/news/rss.xml" htmlUrl="https://thornby.example/hub/news/"/>
<outline type="rss" text="Thornby news: Service notices" title="Thornby news: Service notices" xmlUrl="https://thornby.example/hub/notices/rss.xml" htmlUrl="https://thornby.example/hub/notices/"/>
<outline type="rss" text="Thornby news: Alerts" title="Thornby news: Alerts" xmlUrl="https://thornby.example/hub/alerts/rss.xml" htmlUrl="https://thornby.example/hub/alerts/"/>
<outline type="rss" text="Thornby news: What's on" title="Thornby news: What's on" xmlUrl="https://thornby.example/hub/events/rss.xml" htmlUrl="https://thornby.example/hub/events/"/>
<outline type="rss" text="Thornby news: Have your say" title="Thornby news: Have your say" xmlUrl="https://thornby.example/hub/have-your-say/rss.xml" htmlUrl="https://thornby.example/hub/have-your-say/"/>
<outline type="rss" text="Thornby news: Stories" title="Thornby news: Stories" xmlUrl="https://thornby.example/hub/stories/rss.xml" htmlUrl="https://thornby.example/hub/stories/"/>
<outline type="rss" text="Thornby news: You said, we did" title="Thornby news: You said, we did" xmlUrl="https://thornby.example/hub/you-said-we-did/rss.xml" htmlUrl="https://thornby.example/hub/you-said-we-did/"/>
</outline>
<outline text="Topics">
<outline type="rss" text="Thornby news: Vaccinations &amp; flu" title="Thornby news: Vaccinations &amp; flu" xmlUrl="https://thornby.example/hub/topics/vaccinations/rss.xml" htmlUrl="https://thornby.example/hub/"/>
<outline type="rss" text="Thornby news: Care" title="Thornby news: Care" xmlUrl="https://thornby.example/hub/topics/care/rss.xml" htmlUrl="https://thornby.example/hub/"/>
</outline>
<outline text="Places">
<outline type="rss" text="Thornby news: Millmere" title="Thornby news: Millmere" xmlUrl="https://thornby.example/hub/places/millmere/rss.xml" htmlUrl="https://thornby.example/hub/"/>
</outline>
</body>
</opml>
`);
});
